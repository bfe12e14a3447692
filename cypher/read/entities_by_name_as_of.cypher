// Searches entities by name as of an instant of recording. What the index scores changes with every name that is added,
// so that here the whole name counts 1, the beginning of the shown one 0.5, and any other match 0.25.
// :param query => 'huawei OR huawei~1', key => 'huawei', text => 'Huawei', kinds => ['COMPANY'], limit => 21
// :param recorded => 1543017600000000, score => 1000000.0, id => ''   the last one of the page before
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e
  RETURN e
UNION
  CALL db.index.fulltext.queryNodes('added_names', $query) YIELD node AS a
  MATCH (a)-[n:NAMES]->(e:Entity)
  WHERE n.recordedFrom <= $recorded AND n.recordedTo > $recorded
  RETURN e
}
WITH e
WHERE coalesce(e.recordedFrom, 0) <= $recorded
WITH e, CASE
  WHEN EXISTS { MATCH (:Alias {key: $key})-[n:NAMES]->(e)
                WHERE coalesce(n.recordedFrom, 0) <= $recorded AND coalesce(n.recordedTo, 9223372036854775807) > $recorded } THEN 1.0
  WHEN toLower(e.name) STARTS WITH toLower($text) THEN 0.5
  ELSE 0.25 END AS score
MATCH (e)-[merges:MERGED_INTO*0..20]->(s:Entity)
WHERE all(m IN merges WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded }
WITH s, max(score) AS score
WHERE ($kinds IS NULL OR s.kind IN $kinds) AND (score < $score OR (score = $score AND s.id > $id))
RETURN s.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
