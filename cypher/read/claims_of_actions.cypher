// Reads the first claims of some acts, in the order of their reports.
// :param actions => ['action:…'], limit => 11, after => null
UNWIND $actions AS id
CALL (id) {
  MATCH (:PolicyAction {id: id})<-[:SUPPORTS]-(c:Claim)-[:MADE_IN]->(a:Article)
  WHERE c.retractedAt IS NULL
    AND ($after IS NULL OR c.reportedAt > $after[0] OR (c.reportedAt = $after[0] AND c.id > $after[1]))
  RETURN c, a.id AS article
  ORDER BY c.reportedAt, c.id
  LIMIT $limit
}
RETURN id AS action, article, c AS claim
ORDER BY action, c.reportedAt, c.id
