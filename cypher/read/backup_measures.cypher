// Reads a page of the measures that acts changed by an instant. The first act names the sides of a measure.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (m:Measure)
USING INDEX SEEK m:Measure(id)
WHERE m.id > $after AND EXISTS { MATCH (m)<-[c:CHANGES]-() WHERE c.recordedFrom <= $at }
WITH m, m.id AS key ORDER BY key LIMIT $limit
RETURN key, {props: properties(m)} AS row
ORDER BY key
