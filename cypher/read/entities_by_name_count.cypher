// Counts the entities that a search by name finds, as of an instant of recording, with the seeks of a page.
// :param query => '([huawei TO huawei] huawei*^5 huawei~1^0.001)'
// :param key => 'huawei'
// :param kinds => ['COMPANY']
// :param recorded => 9223372036854775806
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e
  RETURN e
UNION
  CALL db.index.fulltext.queryNodes('added_names', $query) YIELD node AS a
  MATCH (a)-[n:NAMES]->(e:Entity)
  WHERE n.recordedFrom <= $recorded AND n.recordedTo > $recorded
  RETURN e
UNION
  MATCH (:Alias {key: $key})-[n:NAMES]->(e:Entity)
  WHERE coalesce(n.recordedFrom, 0) <= $recorded AND coalesce(n.recordedTo, 9223372036854775807) > $recorded
  RETURN e
}
WITH DISTINCT e WHERE coalesce(e.recordedFrom, 0) <= $recorded AND coalesce(e.recordedTo, 9223372036854775807) > $recorded
MATCH (e)-[merges:MERGED_INTO*0..20]->(s:Entity)
WHERE all(m IN merges WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded }
  AND ($kinds IS NULL OR s.kind IN $kinds)
RETURN count(DISTINCT s) AS count
