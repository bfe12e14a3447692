// The articles whose words match best, as they are known now. A thousand hits leave enough when some were withdrawn.
// :param text => '"huawei"', limit => 20, recorded => 9223372036854775806, reported => 9223372036854775806
CALL db.index.fulltext.queryNodes('article_text', $text, {limit: 1000}) YIELD node AS a, score
WHERE a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
RETURN a.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
