// Reads the live state of acts by their ids. A merged act is replaced by its survivor.
// :param ids => ['action:…']
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[merges:MERGED_INTO*0..20]->(a:PolicyAction)
WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.liveKey IS NOT NULL
RETURN DISTINCT v.key AS key, v AS version
ORDER BY key
