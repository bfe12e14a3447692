// Reads the last state that acts had as of two clocks, for statements about them that precede their closing.
// :param ids => ['action:…']
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.recordedFrom <= $recorded AND v.reportedFrom <= $reported
WITH id, v, CASE WHEN v.recordedTo > $recorded THEN $recorded ELSE v.recordedTo END AS ended
ORDER BY id, ended DESC, v.reportedFrom DESC, v.key DESC
WITH id, collect(v)[0] AS version
RETURN version.key AS key, version
ORDER BY key, id
