// Gives a page of versions, and their rows, the sources of the articles that tell of their acts.
// A backup of an older release gets here page by page what migration V0106 gives a store: change neither without the other.
// :param after => ''
// :param limit => 500
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(id)
WHERE v.id > $after
WITH v ORDER BY v.id LIMIT $limit
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
}
RETURN max(v.id) AS last
