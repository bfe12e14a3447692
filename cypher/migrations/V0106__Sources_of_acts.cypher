// Gives stored rows the sources of the articles that tell of their acts, by which filters choose.
MATCH (v:ActionVersion)
CALL (v) {
  MATCH (a:PolicyAction {id: v.action})
  SET v.sources = COLLECT {
    MATCH (a)<-[told:SUPPORTS]-(c:Claim)-[:MADE_IN]->(:Article)-[:PUBLISHED_BY]->(s:Source)
    WHERE told.recordedFrom <= v.recordedFrom < told.recordedTo AND c.reportedAt <= v.reportedFrom
    RETURN DISTINCT s.id AS id ORDER BY id
  }
  WITH a, v
  MATCH (a)<-[r:INVOLVED_IN]-(:Entity)
  WHERE r.version = v.id
  SET r.sources = v.sources
} IN TRANSACTIONS OF 1000 ROWS;
