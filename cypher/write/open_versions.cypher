// Reads the versions of some acts that are open on the recorded clock, and the highest number used.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})
RETURN id AS action, coalesce(a.versions, 0) AS versions,
       COLLECT { MATCH (a)-[:HAS_VERSION]->(v:ActionVersion) WHERE v.recordedTo = 9223372036854775807
                 RETURN {id: v.id, reportedFrom: v.reportedFrom, reportedTo: v.reportedTo, fingerprint: v.fingerprint, sources: coalesce(v.sources, []), content: CASE WHEN v.fingerprint IS NULL THEN properties(v) END} ORDER BY v.reportedFrom } AS open
ORDER BY action
