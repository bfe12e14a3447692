// Reads a page of the claims of an article that are visible as of two clocks, in the order of its text.
// :param article => 'article:…', limit => 51, after => ''   the place of the last claim before
// :param recorded => 9223372036854775806, reported => 9223372036854775806
CALL () {
  MATCH (c:Claim)-[r:MADE_IN]->()
  USING INDEX SEEK r:MADE_IN(article, place)
  WHERE r.article = $article AND r.place > $after AND c.reportedAt <= $reported
    AND EXISTS { MATCH (c)-[s:SUPPORTS]->() WHERE s.recordedFrom <= $recorded AND s.recordedTo > $recorded }
  RETURN c, r ORDER BY r.article, r.place LIMIT $limit
}
MATCH (a:Article)<-[:MADE_IN]-(c)-[s:SUPPORTS]->(p:PolicyAction)
WHERE s.recordedFrom <= $recorded AND s.recordedTo > $recorded
RETURN p.id AS action, r.article AS article, null AS retractedAt, c AS claim,
       COLLECT { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE x.recordedFrom <= $recorded AND x.recordedTo > $recorded RETURN [x.entity, x.into] } AS recasts,
       NOT EXISTS {
         MATCH (n:Article {url: a.url})
         WHERE n.reportedAt > a.reportedAt AND n.reportedAt <= $reported AND n.recordedAt <= $recorded
           AND NOT n.rawText CONTAINS c.quote
       } AS carried
