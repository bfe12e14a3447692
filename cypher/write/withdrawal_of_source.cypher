// Finds the withdrawal of a source that stands.
// :param source => 'source:…'
MATCH (:Source {id: $source})-[w:WITHDRAWN_BY]->(c:Curation)
WHERE w.recordedTo = 9223372036854775807
RETURN c.id AS curation, c.why AS why
ORDER BY c.at
LIMIT 1
