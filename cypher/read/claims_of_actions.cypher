// Reads a page of the claims of each of some acts that are visible as of two clocks, in the order of their reports.
// :param actions => ['action:…'], limit => 11, after => ''   the place of the last claim before
// :param recorded => 9223372036854775806, reported => 9223372036854775806
UNWIND $actions AS id
CALL (id) {
  MATCH (c:Claim)-[r:SUPPORTS]->()
  USING INDEX SEEK r:SUPPORTS(action, place)
  WHERE r.action = id AND r.place > $after
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND c.reportedAt <= $reported
  RETURN c, r ORDER BY r.action, r.place LIMIT $limit
}
MATCH (c)-[:MADE_IN]->(a:Article)
RETURN r.action AS action, a.id AS article, null AS retractedAt, c AS claim,
       COLLECT { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE x.recordedFrom <= $recorded AND x.recordedTo > $recorded RETURN [x.entity, x.into] } AS recasts,
       NOT EXISTS {
         MATCH (n:Article {url: a.url})
         WHERE n.reportedAt > a.reportedAt AND n.reportedAt <= $reported AND n.recordedAt <= $recorded
           AND NOT n.rawText CONTAINS c.quote
       } AS carried
