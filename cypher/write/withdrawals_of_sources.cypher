// Finds the withdrawals of some sources that are in force.
// :param sources => [{id: 'source:…', name: 'GDELT'}]
UNWIND $sources AS row
MATCH (:Source {id: row.id})-[w:WITHDRAWN_BY]->(c:Curation)
WHERE w.recordedTo = 9223372036854775807
RETURN row.name AS name, c.id AS curation, c.why AS why
ORDER BY name, c.at
