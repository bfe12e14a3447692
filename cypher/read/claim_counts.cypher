// Counts the claims of an act or an article.
// :param id => 'action:…'
MATCH (c:Claim)-[:SUPPORTS|MADE_IN]->(x:PolicyAction|Article {id: $id})
WHERE c.retractedAt IS NULL
RETURN count(DISTINCT c) AS count
