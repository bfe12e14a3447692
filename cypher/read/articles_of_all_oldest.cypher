// A page of the articles that a filter takes, oldest report first, as of two clocks.
// :param low => '', high => '~', limit => 21, sources => ['source:reuters'], language => 'en', dated => false, mentions => []
// :param recorded => 9223372036854775806, reported => 9223372036854775806
MATCH (a:Article)
USING INDEX SEEK a:Article(place)
WHERE $low < a.place < $high AND a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND ($sources IS NULL OR EXISTS { MATCH (a)-[:PUBLISHED_BY]->(s:Source) WHERE s.id IN $sources })
  AND ($language IS NULL OR a.language = $language) AND (NOT $dated OR a.publishedAt IS NOT NULL)
  AND all(id IN $mentions WHERE EXISTS {
    MATCH (a)<-[:MENTIONED_IN]-(:Entity)-[ms:MERGED_INTO*0..20]->(:Entity {id: id})
    WHERE all(m IN ms WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded) })
  AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
RETURN a.id AS id, a.place AS place
ORDER BY a.place
LIMIT $limit
