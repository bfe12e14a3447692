// The acts nearest in meaning as of two clocks, each with its claim of the nearest quote or summary, the nearest first.
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
  WHERE s.coded = true AND s.reportedAt <= $reported AND s.recordedAt <= $recorded
  LIMIT $nearest
) SCORE AS score
WITH s, score WHERE score >= $least
MATCH (s)<-[:QUOTES|SUMMARIZED_AS]-(c:Claim)-[r:SUPPORTS]->(a:PolicyAction)
WHERE {{visible_claim claim=c link=r}}
WITH a, c, score ORDER BY score DESC, c.id
WITH a, max(score) AS score, collect(c)[0] AS c
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.storyCount > 0 AND {{clock row=v}}
RETURN v AS version, score, c.id AS claim, c.quote AS quote, c.start AS start
ORDER BY score DESC, a.id
LIMIT $limit
