// Reads a page of the corrections, the latest first, each with its first five subjects. Corrections of one instant are in
// the order of their ids.
// :param before => 9223372036854775807
// :param id => ''
// :param limit => 51
MATCH (c:Curation)
USING INDEX SEEK c:Curation(at, id)
WHERE c.at <= $before AND c.id > '' AND CASE WHEN c.at < $before THEN true ELSE c.id < $id END
WITH c ORDER BY c.at DESC, c.id DESC LIMIT $limit
RETURN c {.id, .kind, .at, .who, .why, .undoneBy} AS curation,
       COLLECT {
         // An undo is about nothing of its own, but changes acts.
         MATCH (c)-[r:SUBJECT|TOUCHED]->(n:Claim|PolicyAction|Entity|Article|Alias)
         WHERE type(r) = 'SUBJECT' OR c.kind = 'UNDO'
         WITH n ORDER BY n.id LIMIT 5
         RETURN DISTINCT coalesce(
           COLLECT { MATCH (n)-[:HAS_VERSION]->(v:ActionVersion) RETURN v.summary ORDER BY v.recordedFrom DESC LIMIT 1 }[0],
           n.quote, n.name, n.title, n.id)
       } AS subjects
ORDER BY c.at DESC, c.id DESC
