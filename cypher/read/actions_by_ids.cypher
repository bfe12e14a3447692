// Reads the live state of acts by their ids.
// :param ids => ['action:…']
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.liveKey IS NOT NULL
RETURN v.key AS key, v AS version
ORDER BY id
