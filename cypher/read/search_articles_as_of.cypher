// The articles whose words match as of two clocks, latest report first: scores cannot be replayed.
// :param text => '"huawei"', limit => 20, recorded => 1543017600000000, reported => 1543017600000000
CALL db.index.fulltext.queryNodes('article_text', $text) YIELD node AS a
WHERE a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
RETURN a.id AS id, 0.0 AS score
ORDER BY a.place DESC
LIMIT $limit
