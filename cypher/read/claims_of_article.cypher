// Reads a page of the claims of an article, in the order of its text.
// :param article => 'article:…', limit => 51, after => ''   the place of the last claim before
CALL () {
  MATCH (c:Claim)-[r:MADE_IN]->()
  WHERE r.article = $article AND r.place > $after AND c.retractedAt IS NULL
  RETURN c, r ORDER BY r.article, r.place LIMIT $limit
}
MATCH (c)-[:SUPPORTS]->(p:PolicyAction)
RETURN p.id AS action, r.article AS article, c AS claim
