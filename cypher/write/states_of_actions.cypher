// Reads the present state of acts that a correction may change, for the audit.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.liveKey IS NOT NULL
RETURN id, v {.type, .instrument, .stage, .edtf, .summary, .storyCount} AS state
ORDER BY id
