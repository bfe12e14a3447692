// Reads a page of the names by which entities are found, as recorded at an instant.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (a:Alias)
USING INDEX SEEK a:Alias(id)
WHERE a.id > $after
WITH a, a.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: properties(a),
        names: COLLECT { MATCH (a)-[n:NAMES]->(e:Entity) WHERE coalesce(n.recordedFrom, 0) <= $at
                         RETURN {entity: e.id, props: CASE WHEN n.recordedTo IS NULL THEN properties(n) ELSE n {.*, recordedTo: CASE WHEN n.recordedTo > $at THEN 9223372036854775807 ELSE n.recordedTo END} END} ORDER BY e.id, n.recordedFrom }} AS row
ORDER BY key
