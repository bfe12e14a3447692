// Reads a page of the sources with their withdrawals as recorded at an instant.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (s:Source)
USING INDEX SEEK s:Source(id)
WHERE s.id > $after
WITH s, s.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: properties(s),
        withdrawn: COLLECT { MATCH (s)-[w:WITHDRAWN_BY]->(c:Curation) WHERE w.recordedFrom <= $at
                             RETURN {curation: c.id, props: w {.*, recordedTo: CASE WHEN w.recordedTo > $at THEN 9223372036854775807 ELSE w.recordedTo END}} ORDER BY w.recordedFrom }} AS row
ORDER BY key
