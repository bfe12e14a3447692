// Lists the claims of some articles that support acts now.
// :param articles => ['article:…']
UNWIND $articles AS id
MATCH (:Article {id: id})<-[:MADE_IN]-(c:Claim)-[s:SUPPORTS]->(a:PolicyAction)
WHERE s.recordedTo = 9223372036854775807
RETURN c.id AS claim, a.id AS action
ORDER BY claim
