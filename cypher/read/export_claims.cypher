// Reads all of the claims of some acts, for an export.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})<-[:SUPPORTS]-(c:Claim)-[:MADE_IN]->(article:Article)
WHERE c.retractedAt IS NULL
RETURN id AS action, article.id AS article, properties(c) AS claim
ORDER BY action, c.reportedAt, c.id
