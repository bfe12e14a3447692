// Reads the acts that change some measures as of two clocks; those that nobody asserts are left out.
// :param ids => ['measure:…'], coded => false, recorded => 1543017600000000, reported => 1543017600000000
UNWIND $ids AS id
MATCH (:Measure {id: id})<-[c:CHANGES]-(:PolicyAction)
WHERE c.recordedFrom <= $recorded AND c.recordedTo > $recorded AND c.reportedFrom <= $reported AND c.reportedTo > $reported
MATCH (v:ActionVersion {id: c.version})
WHERE v.storyCount > 0 AND ($coded OR 'TEXT' IN v.evidence)
RETURN id, v AS version
ORDER BY id, v.key
