// A page of the articles that name somebody, oldest report first, as of two clocks.
// :param entity => 'company:Q160120'
// :param low => '', high => '~', limit => 21, sources => ['source:reuters'], language => 'en', dated => false, mentions => []
// :param recorded => 9223372036854775806, reported => 9223372036854775806
MATCH (e:Entity)-[ms:MERGED_INTO*0..20]->(:Entity {id: $entity})
WHERE all(m IN ms WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded)
WITH DISTINCT e.id AS id
CALL (id) {
  MATCH ()-[m:MENTIONED_IN]->(a)
  USING INDEX SEEK m:MENTIONED_IN(entity, place)
  WHERE m.entity = id AND $low < m.place < $high AND a.recordedAt <= $recorded AND a.reportedAt <= $reported
    AND ($sources IS NULL OR EXISTS { MATCH (a)-[:PUBLISHED_BY]->(s:Source) WHERE s.id IN $sources })
    AND ($language IS NULL OR a.language = $language) AND (NOT $dated OR a.publishedAt IS NOT NULL)
    AND all(other IN $mentions WHERE EXISTS {
      MATCH (a)<-[:MENTIONED_IN]-(:Entity)-[ms:MERGED_INTO*0..20]->(:Entity {id: other})
      WHERE all(x IN ms WHERE x.recordedFrom <= $recorded AND x.recordedTo > $recorded) })
    AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
  RETURN m, a ORDER BY m.entity, m.place LIMIT $limit
}
// What was merged into the entity has a page of its own, which may hold the same articles.
WITH DISTINCT a.id AS id, m.place AS place
RETURN id, place
ORDER BY place
LIMIT $limit
