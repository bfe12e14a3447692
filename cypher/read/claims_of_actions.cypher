// Reads a page of the claims of each of some acts that are visible as of two clocks, in the order of their reports.
// :param actions => ['action:…']
// :param limit => 11
// :param after => ''  // the place of the last claim before
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $actions AS id
CALL (id) {
  {{claims after=$after}}
  RETURN c, r ORDER BY r.action, r.place LIMIT $limit
}
MATCH (c)-[:MADE_IN]->(a:Article)
RETURN r.action AS action, a.id AS article, null AS retractedAt, c AS claim,
       {{recasts}} AS recasts,
       {{carried}} AS carried
