// Keeps what acts were known as before they were merged, so that further reports in the same words find what became of them.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.liveKey IS NOT NULL
SET a.soughtAs = coalesce(a.soughtAs, v.identity)
