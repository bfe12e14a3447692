// Whether a later version of the article that is not withdrawn still has the quote of a claim, as of two clocks.
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
// :sample MATCH (c:Claim)-[:MADE_IN]->(a:Article) WITH c, a LIMIT 100 RETURN c.id AS id, {{carried}} AS carried ORDER BY id
NOT EXISTS {
  MATCH (n:Article {url: a.url})
  WHERE (n.reportedAt > a.reportedAt OR n.reportedAt = a.reportedAt AND n.recordedAt > a.recordedAt)
    AND n.reportedAt <= $reported AND n.recordedAt <= $recorded
    AND NOT EXISTS { MATCH (n)-[w:WITHDRAWN_BY]->() WHERE {{held link=w}} }
    AND NOT n.rawText CONTAINS c.quote
}
