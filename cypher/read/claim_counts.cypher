// Counts the claims of an act or an article that are visible as of two clocks.
// :param id => 'action:…', recorded => 9223372036854775806, reported => 9223372036854775806
CALL () {
  MATCH (c:Claim)-[s:SUPPORTS]->(:PolicyAction {id: $id})
  RETURN c, s
UNION ALL
  MATCH (:Article {id: $id})<-[:MADE_IN]-(c:Claim)-[s:SUPPORTS]->(:PolicyAction)
  RETURN c, s
}
WITH c, s
WHERE s.recordedFrom <= $recorded AND s.recordedTo > $recorded AND c.reportedAt <= $reported
RETURN count(DISTINCT c) AS count
