// Counts the claims of an act or an article that are visible as of two clocks.
// :param id => 'action:…'
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
CALL () {
  MATCH (c:Claim)-[s:SUPPORTS]->(:PolicyAction {id: $id})
  RETURN c, s
UNION ALL
  MATCH (:Article {id: $id})<-[:MADE_IN]-(c:Claim)-[s:SUPPORTS]->(:PolicyAction)
  RETURN c, s
}
WITH c, s
WHERE {{visible_claim claim=c link=s}}
RETURN count(DISTINCT c) AS count
