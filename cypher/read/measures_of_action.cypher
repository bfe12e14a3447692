// Finds the measures that an act changes as of two clocks.
// :param action => 'action:…', recorded => 1543017600000000, reported => 1543017600000000
MATCH (:PolicyAction {id: $action})-[c:CHANGES]->(m:Measure)
WHERE c.recordedFrom <= $recorded AND c.recordedTo > $recorded AND c.reportedFrom <= $reported AND c.reportedTo > $reported
RETURN DISTINCT m AS measure
ORDER BY m.place
