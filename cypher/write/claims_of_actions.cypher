// Reads all claims of some acts, to project them anew.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})<-[:SUPPORTS]-(c:Claim)-[:MADE_IN]->(:Article)-[:TELLS]->(s:Story)
WHERE c.retractedAt IS NULL
RETURN id AS action, s.id AS story, c AS claim
ORDER BY action, c.reportedAt, c.id
