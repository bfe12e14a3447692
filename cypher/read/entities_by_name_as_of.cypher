// Searches entities by name as of an instant of recording, with the scores of entities_by_name except for the number of
// acts, which changes. No other part of a score changes when names are added.
// :param query => '([huawei TO huawei] huawei*^5 huawei~1^0.001)'
// :param words => 1
// :param key => 'huawei'
// :param text => 'huawei'
// :param kinds => ['COMPANY']
// :param limit => 21
// :param recorded => 1543017600000000
// :param score => 1000000.0
// :param id => ''  // the last one of the page before
CALL () {
  CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e, score
  RETURN e, floor(2 * score) / 2 / $words AS match
UNION ALL
  CALL db.index.fulltext.queryNodes('added_names', $query) YIELD node AS a, score
  MATCH (a)-[n:NAMES]->(e:Entity)
  WHERE {{held link=n}}
  RETURN e, floor(2 * score) / 2 / $words AS match
UNION ALL
  MATCH (:Alias {key: $key})-[n:NAMES]->(e:Entity)
  WHERE coalesce(n.recordedFrom, 0) <= $recorded AND coalesce(n.recordedTo, 9223372036854775807) > $recorded
  RETURN e, 10.0 AS match
}
WITH e, match
WHERE coalesce(e.recordedFrom, 0) <= $recorded AND coalesce(e.recordedTo, 9223372036854775807) > $recorded
WITH e, max(match) + CASE WHEN toLower(e.name) STARTS WITH $text THEN 1.0 ELSE 0.0 END
  + CASE WHEN toLower(e.name) STARTS WITH split($text, ' ')[0] THEN 1.0 ELSE 0.0 END AS match
MATCH (e)-[merges:MERGED_INTO*0..20]->(s:Entity)
WHERE all(m IN merges WHERE {{held link=m}})
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE {{held link=m}} }
WITH s, max(match) + CASE WHEN s.kind = 'COUNTRY' THEN 2.0 ELSE 0.0 END + 1.0 / (3 + size(s.name)) AS score
WHERE ($kinds IS NULL OR s.kind IN $kinds) AND (score < $score OR (score = $score AND s.id > $id))
RETURN s.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
