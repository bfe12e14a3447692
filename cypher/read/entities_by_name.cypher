// Searches entities by name, the best match first.
// :param query => 'huawei OR huawei~1', kinds => ['COMPANY'], limit => 21, recorded => 9223372036854775806
// :param score => 1000000.0, id => ''   the last one of the page before
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e, score
  RETURN e, score
UNION ALL
  CALL db.index.fulltext.queryNodes('added_names', $query) YIELD node AS a, score
  MATCH (a)-[n:NAMES]->(e:Entity)
  WHERE n.recordedFrom <= $recorded AND n.recordedTo > $recorded
  RETURN e, score
}
MATCH (e)-[merges:MERGED_INTO*0..20]->(s:Entity)
WHERE all(m IN merges WHERE m.recordedTo > $recorded)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedTo > $recorded }
WITH s, max(score) AS score
WHERE ($kinds IS NULL OR s.kind IN $kinds) AND (score < $score OR (score = $score AND s.id > $id))
RETURN s.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
