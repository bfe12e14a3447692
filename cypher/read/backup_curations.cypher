// Reads a page of the corrections by analysts up to an instant, with their subjects.
// :param after => ''
// :param limit => 500
// :param at => 1543017600000000
MATCH (c:Curation)
USING INDEX SEEK c:Curation(id)
WHERE c.id > $after AND c.at <= $at
WITH c, c.id AS key ORDER BY key LIMIT $limit
OPTIONAL MATCH (u:Curation {id: c.undoneBy}) WHERE u.at <= $at
RETURN key,
       {props: c {.*, undoneBy: u.id},
        subjects: COLLECT { MATCH (c)-[:SUBJECT]->(n)
                            RETURN {label: [l IN labels(n) WHERE l IN ['Claim', 'PolicyAction', 'Entity', 'Article', 'Alias']][0], id: n.id} ORDER BY n.id },
        touched: COLLECT { MATCH (c)-[:TOUCHED]->(a:PolicyAction) RETURN a.id ORDER BY a.id },
        recodes: COLLECT { MATCH (c)-[r:RECODES]->(a:PolicyAction) WHERE r.recordedFrom <= $at
                           RETURN {action: a.id, props: r {.*, recordedTo: CASE WHEN r.recordedTo > $at THEN 9223372036854775807 ELSE r.recordedTo END}} ORDER BY a.id },
        recasts: COLLECT { MATCH (c)-[r:RECASTS]->(x:Claim) WHERE r.recordedFrom <= $at
                           RETURN {claim: x.id, props: r {.*, recordedTo: CASE WHEN r.recordedTo > $at THEN 9223372036854775807 ELSE r.recordedTo END}} ORDER BY x.id, r.entity }} AS row
ORDER BY key
