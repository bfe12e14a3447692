// Finds those of some acts that one claim alone tells, as of two clocks, behind what its report tells of another measure.
// :param actions => ['action:…'], recorded => 9223372036854775806, reported => 9223372036854775806
UNWIND $actions AS id
CALL (id) {
  MATCH (c:Claim)-[r:SUPPORTS]->()
  USING INDEX SEEK r:SUPPORTS(action, place)
  WHERE r.action = id AND r.place > ''
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND c.reportedAt <= $reported
  RETURN c ORDER BY r.place LIMIT 2
}
WITH id, collect(c) AS claims
WHERE size(claims) = 1
WITH id, claims[0] AS c
MATCH (c)-[:MADE_IN]->(a:Article)
WHERE EXISTS {
  MATCH (a)<-[:MADE_IN]-(before:Claim)-[s:SUPPORTS]->()
  WHERE before.segment = c.segment AND before.start < c.start AND before.stage IS NOT NULL AND before.instrument <> 'NONE'
    AND s.action <> id AND s.recordedFrom <= $recorded AND s.recordedTo > $recorded
}
RETURN id AS action
ORDER BY action
