// Reads claims by their ids.
// :param ids => ['claim:…']
UNWIND $ids AS id
MATCH (a:Article)<-[:MADE_IN]-(c:Claim {id: id})-[:SUPPORTS]->(p:PolicyAction)
RETURN p.id AS action, a.id AS article, c AS claim
ORDER BY c.id
