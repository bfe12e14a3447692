// Finds the measures that some acts change as of two clocks.
// :param actions => ['action:…'], recorded => 1543017600000000, reported => 1543017600000000
UNWIND $actions AS id
MATCH (:PolicyAction {id: id})-[c:CHANGES]->(m:Measure)
WHERE c.recordedFrom <= $recorded AND c.recordedTo > $recorded AND c.reportedFrom <= $reported AND c.reportedTo > $reported
RETURN DISTINCT m AS measure
ORDER BY m.place
