// Counts the content of a backup, mostly from the store's own counters: nodes by label, relationships by type.
CALL () {
  MATCH (n:Article) RETURN 'Article' AS kind, count(n) AS count
  UNION ALL MATCH (n:Claim) RETURN 'Claim' AS kind, count(n) AS count
  UNION ALL MATCH (n:ActionVersion) RETURN 'ActionVersion' AS kind, count(n) AS count
  UNION ALL MATCH (n:Entity) RETURN 'Entity' AS kind, count(n) AS count
  UNION ALL MATCH (n:Alias) RETURN 'Alias' AS kind, count(n) AS count
  UNION ALL MATCH (n:Source) RETURN 'Source' AS kind, count(n) AS count
  UNION ALL MATCH (n:Curation) RETURN 'Curation' AS kind, count(n) AS count
  UNION ALL MATCH (n:Topic) RETURN 'Topic' AS kind, count(n) AS count
  UNION ALL MATCH (n:Submission) WHERE n.status <> 'DONE' OR EXISTS { (:WatchedSubmission {id: n.id}) } RETURN 'Submission' AS kind, count(n) AS count
  UNION ALL MATCH (n:AuditEntry) RETURN 'AuditEntry' AS kind, count(n) AS count
  UNION ALL MATCH ()-[r:SUPPORTS]->() RETURN 'SUPPORTS' AS kind, count(r) AS count
  UNION ALL MATCH ()-[r:MENTIONED_IN]->() RETURN 'MENTIONED_IN' AS kind, count(r) AS count
  UNION ALL MATCH ()-[r:INVOLVED_IN]->() RETURN 'INVOLVED_IN' AS kind, count(r) AS count
  UNION ALL MATCH ()-[r:ACTS_ON]->() RETURN 'ACTS_ON' AS kind, count(r) AS count
}
RETURN kind, count
ORDER BY kind
