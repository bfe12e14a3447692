// Reads the state of acts by their ids as of two clocks.
// :param ids => ['action:…'], recorded => 1543017600000000, reported => 1543017600000000
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
RETURN v.key AS key, v AS version
ORDER BY id
