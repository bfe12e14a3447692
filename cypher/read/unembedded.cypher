// The claims and articles whose sentences or summaries have no vectors yet, the last recorded first, since new ones are requested
// soonest.
// :param limit => 32
MATCH (n:Unembedded)
USING INDEX SEEK n:Unembedded(recordedAt)
WHERE n.recordedAt >= 0
WITH n ORDER BY n.recordedAt DESC LIMIT $limit
RETURN n:Claim AS claim, n.id AS id, CASE WHEN n:Claim THEN [(n)-[:MADE_IN]->(a) | a.id][0] ELSE n.id END AS article,
       n.reportedAt AS reportedAt, n.recordedAt AS recordedAt, n.quote AS quote, n.summary AS summary, EXISTS { (n)-[:QUOTES]->() } AS quoted, n.start AS start, n.rawText AS rawText
ORDER BY recordedAt DESC, id
