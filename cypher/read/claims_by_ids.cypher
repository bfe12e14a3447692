// Reads claims by their ids as of two clocks. A claim that was retracted before comes with the act that it supported last.
// :param ids => ['claim:…']
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $ids AS id
MATCH (a:Article)<-[:MADE_IN]-(c:Claim {id: id})
WHERE c.reportedAt <= $reported
CALL (c) {
  MATCH (c)-[s:SUPPORTS]->(p:PolicyAction)
  WHERE s.recordedFrom <= $recorded
  RETURN p.id AS action, CASE WHEN s.recordedTo <= $recorded THEN s.recordedTo END AS retractedAt
  ORDER BY s.recordedTo DESC LIMIT 1
}
RETURN action, a.id AS article, retractedAt, c AS claim,
       {{recasts}} AS recasts,
       {{carried}} AS carried
ORDER BY c.id
