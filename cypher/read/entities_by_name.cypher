// Searches entities by name, the best match first. A word scores 6 if the names contain it, 5 if one of their words begins
// with it, and next to nothing if it is one letter off. The mean counts, half as much again if several words are all
// found, and 10 if a whole name matches. A name that begins with the text scores 1 more, and one that begins with its
// first word another 1. After that, countries come first, then entities with more acts, then shorter names.
// :param query => '([huawei TO huawei] huawei*^5 huawei~1^0.001)'
// :param words => 1
// :param key => 'huawei'
// :param text => 'huawei'
// :param kinds => ['COMPANY']
// :param limit => 21
// :param recorded => 9223372036854775806
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
  WHERE coalesce(n.recordedTo, 9223372036854775807) > $recorded
  RETURN e, 10.0 AS match
}
WITH e, match
WHERE coalesce(e.recordedTo, 9223372036854775807) > $recorded
WITH e, max(match) + CASE WHEN toLower(e.name) STARTS WITH $text THEN 1.0 ELSE 0.0 END
  + CASE WHEN toLower(e.name) STARTS WITH split($text, ' ')[0] THEN 1.0 ELSE 0.0 END AS match
MATCH (e)-[merges:MERGED_INTO*0..20]->(s:Entity)
WHERE all(m IN merges WHERE m.recordedTo > $recorded)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedTo > $recorded }
WITH s, max(match) AS match, COUNT { (s)-[:INVOLVED_IN]->() } AS acts
WITH s, match + CASE WHEN s.kind = 'COUNTRY' THEN 2.0 ELSE 0.0 END + 1.0 / (3 + size(s.name))
  + CASE WHEN acts >= 100 THEN 1.5 WHEN acts >= 10 THEN 1.0 WHEN acts > 0 THEN 0.5 ELSE 0.0 END AS score
WHERE ($kinds IS NULL OR s.kind IN $kinds) AND (score < $score OR (score = $score AND s.id > $id))
RETURN s.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
