// Keeps the identities that acts had before they were merged, so that further reports in the same words find the merged
// act.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.liveKey IS NOT NULL
SET a.soughtAs = coalesce(a.soughtAs, v.identity)
