// Reads the acts that change any measure of some on some as of all clocks, each row with the stretches in which it holds; those that
// nobody asserts are left out.
// :param pairs => ['country:US|country:CN|']
UNWIND $pairs AS pair
MATCH (m:Measure)
USING INDEX SEEK m:Measure(place)
WHERE m.place STARTS WITH pair
MATCH (m)<-[c:CHANGES]-(:PolicyAction)
MATCH (v:ActionVersion {id: c.version})
WHERE v.storyCount > 0
RETURN pair, m AS measure, v AS version, 'TEXT' IN v.evidence AS text,
       c.recordedFrom AS recordedFrom, c.recordedTo AS recordedTo, c.reportedFrom AS reportedFrom, c.reportedTo AS reportedTo
ORDER BY m.place, v.key
