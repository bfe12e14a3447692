// Reads the acts that change a measure between pairs of sides as of all clocks, each row with the intervals in which it
// holds. Acts that no story asserts are left out. Acts of a general kind without a target come with their stories, since
// only acts of one story can be one measure.
// :param pairs => ['country:US|country:CN|']
// :param general => ['REGULATION']
UNWIND $pairs AS pair
MATCH (m:Measure)
USING INDEX SEEK m:Measure(place)
WHERE m.place STARTS WITH pair
MATCH (m)<-[c:CHANGES]-(a:PolicyAction)
MATCH (v:ActionVersion {id: c.version})
WHERE v.storyCount > 0
RETURN pair, m AS measure, v AS version, 'TEXT' IN v.evidence AS text,
       CASE WHEN m.target IS NULL AND m.targetText IS NULL AND m.instrument IN $general
         THEN COLLECT {
           MATCH (a)<-[x:SUPPORTS]-(claim:Claim)-[:MADE_IN]->(:Article)-[:TELLS]->(s:Story)
           WHERE x.recordedFrom <= c.recordedFrom AND x.recordedTo > c.recordedFrom AND claim.reportedAt <= c.reportedFrom
           RETURN DISTINCT s.id ORDER BY s.id
         }
         ELSE [] END AS stories,
       c.recordedFrom AS recordedFrom, c.recordedTo AS recordedTo, c.reportedFrom AS reportedFrom, c.reportedTo AS reportedTo
ORDER BY m.place, v.key
