// Reads a page of the entities as recorded at an instant, with their memberships, offices, ownerships and mergers.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (e:Entity)
USING INDEX SEEK e:Entity(id)
WHERE e.id > $after AND coalesce(e.recordedFrom, 0) <= $at
WITH e, e.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: CASE WHEN e.recordedTo > $at THEN e {.*, recordedTo: null} ELSE properties(e) END, labels: labels(e),
        parts: COLLECT { MATCH (e)-[r:PART_OF]->(w:Entity) RETURN {entity: w.id, props: properties(r)} ORDER BY w.id, r.kind },
        offices: COLLECT { MATCH (e)-[r:HOLDS_OFFICE]->(o:Entity) RETURN {entity: o.id, props: properties(r)} ORDER BY o.id, r.title, r.since },
        owned: COLLECT { MATCH (e)-[r:OWNS]->(o:Entity) RETURN {entity: o.id, props: properties(r)} ORDER BY o.id, r.since },
        merged: COLLECT { MATCH (e)-[r:MERGED_INTO]->(s:Entity) WHERE r.recordedFrom <= $at
                          RETURN {entity: s.id, props: r {.*, recordedTo: CASE WHEN r.recordedTo > $at THEN 9223372036854775807 ELSE r.recordedTo END}} ORDER BY r.recordedFrom }} AS row
ORDER BY key
