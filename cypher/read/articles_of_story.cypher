// Lists the articles that carry a story as of two clocks, in the order of their ids.
// :param story => 'story:…', after => '', limit => 21, recorded => 9223372036854775806, reported => 9223372036854775806
MATCH (a:Article)-[:TELLS]->(:Story {id: $story})
WHERE a.id > $after AND a.recordedAt <= $recorded AND a.reportedAt <= $reported
  AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
RETURN a.id AS id
ORDER BY id
LIMIT $limit
