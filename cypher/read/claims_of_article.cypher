// Reads a page of the claims of an article that are visible as of two clocks, in the order of its text.
// :param article => 'article:…'
// :param limit => 51
// :param after => ''  // the place of the last claim before
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
CALL () {
  MATCH (c:Claim)-[r:MADE_IN]->()
  USING INDEX SEEK r:MADE_IN(article, place)
  WHERE r.article = $article AND r.place > $after AND c.reportedAt <= $reported
    AND EXISTS { MATCH (c)-[s:SUPPORTS]->() WHERE {{held link=s}} }
  RETURN c, r ORDER BY r.article, r.place LIMIT $limit
}
MATCH (a:Article)<-[:MADE_IN]-(c)-[s:SUPPORTS]->(p:PolicyAction)
WHERE {{held link=s}}
RETURN p.id AS action, r.article AS article, null AS retractedAt, c AS claim,
       {{recasts}} AS recasts,
       {{carried}} AS carried
