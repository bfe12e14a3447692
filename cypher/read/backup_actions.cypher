// Reads a page of the acts that were recorded by an instant, or are stale, with the acts that they were merged into. An OR
// would become two seeks whose rows are then sorted.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (a:PolicyAction)
USING INDEX SEEK a:PolicyAction(id)
WHERE a.id > $after AND any(kept IN [a.recordedAt <= $at, a.stale] WHERE kept)
WITH a, a.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: a {.id, .recordedAt, .stale, .soughtAs, .soughtFirst},
        merged: COLLECT { MATCH (a)-[r:MERGED_INTO]->(s:PolicyAction) WHERE r.recordedFrom <= $at
                          RETURN {action: s.id, props: r {.*, recordedTo: CASE WHEN r.recordedTo > $at THEN 9223372036854775807 ELSE r.recordedTo END}} ORDER BY r.recordedFrom }} AS row
ORDER BY key
