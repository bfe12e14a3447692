// Reads a page of the claims of each of some acts, in the order of their reports.
// :param actions => ['action:…'], limit => 11, after => ''   the place of the last claim before
UNWIND $actions AS id
CALL (id) {
  MATCH (c:Claim)-[r:SUPPORTS]->()
  WHERE r.action = id AND r.place > $after AND c.retractedAt IS NULL
  RETURN c, r ORDER BY r.action, r.place LIMIT $limit
}
MATCH (c)-[:MADE_IN]->(a:Article)
RETURN r.action AS action, a.id AS article, c AS claim
