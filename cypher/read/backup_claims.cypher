// Reads a page of the claims that were recorded by an instant, with the acts that they supported and when.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (c:Claim)
USING INDEX SEEK c:Claim(id)
WHERE c.id > $after AND c.recordedAt <= $at
WITH c, c.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: properties(c),
        articles: COLLECT { MATCH (c)-[m:MADE_IN]->(a:Article) RETURN {article: a.id, props: properties(m)} ORDER BY a.id },
        attributed: COLLECT { MATCH (c)-[:ATTRIBUTED_TO]->(e:Entity) RETURN e.id ORDER BY e.id },
        supports: COLLECT { MATCH (c)-[s:SUPPORTS]->(a:PolicyAction) WHERE s.recordedFrom <= $at
                            RETURN {action: a.id, props: CASE WHEN s.recordedTo > $at THEN s {.*, recordedTo: 9223372036854775807, closedBy: null} ELSE properties(s) END} ORDER BY s.recordedFrom, a.id }} AS row
ORDER BY key
