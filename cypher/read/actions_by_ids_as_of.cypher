// Reads the state of acts by their ids as of two clocks; one that was merged leads to its survivor.
// :param ids => ['action:…'], recorded => 1543017600000000, reported => 1543017600000000
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[merges:MERGED_INTO*0..20]->(a:PolicyAction)
WHERE all(m IN merges WHERE m.recordedFrom <= $recorded AND m.recordedTo > $recorded)
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
RETURN DISTINCT v.key AS key, v AS version
ORDER BY key
