// Reads the claims of some acts that are visible as of two clocks, for an export.
// :param actions => ['action:…']
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})<-[r:SUPPORTS]-(c:Claim)-[:MADE_IN]->(article:Article)
WHERE {{visible_claim claim=c link=r}}
RETURN id AS action, article.id AS article, properties(c) AS claim,
       {{recasts}} AS recasts
ORDER BY action, c.reportedAt, c.id
