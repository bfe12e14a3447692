// Reads the acts that change any measure of some on some as of two clocks; those that nobody asserts are left out.
// :param pairs => ['country:US|country:CN|']
// :param coded => false
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
UNWIND $pairs AS pair
MATCH (m:Measure)
USING INDEX SEEK m:Measure(place)
WHERE m.place STARTS WITH pair
MATCH (m)<-[c:CHANGES]-(:PolicyAction)
WHERE {{clock row=c}}
MATCH (v:ActionVersion {id: c.version})
WHERE v.storyCount > 0 AND ($coded OR 'TEXT' IN v.evidence)
RETURN m AS measure, v AS version
ORDER BY m.place, v.key
