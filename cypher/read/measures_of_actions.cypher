// Finds the measures that some acts change as of two clocks.
// :param actions => ['action:…']
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
UNWIND $actions AS id
MATCH (:PolicyAction {id: id})-[c:CHANGES]->(m:Measure)
WHERE {{clock row=c}}
RETURN DISTINCT m AS measure
ORDER BY m.place
