// The articles nearest in meaning as of two clocks, each with its nearest sentence, the nearest first.
// :param vector => [i IN range(1, 384) | 0.05]
// :param nearest => 100
// :param least => 0.7
// :param limit => 20
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
CYPHER 25
MATCH (s:Sentence)
SEARCH s IN (
  VECTOR INDEX sentence_meaning
  FOR $vector
  WHERE s.reportedAt <= $reported AND s.recordedAt <= $recorded
  LIMIT $nearest
) SCORE AS score
WITH s, score WHERE score >= $least
MATCH (s)<-[t:SAYS]-(a:Article)
WHERE {{known_article}}
WITH a, t, score ORDER BY score DESC, t.start
WITH a, max(score) AS score, collect(t)[0] AS t
RETURN a.id AS id, score, t.start AS start, t.end AS end
ORDER BY score DESC, id
LIMIT $limit
