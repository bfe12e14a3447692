// Reads a page of the articles that were recorded by an instant, with their mentions and withdrawals.
// :param after => ''
// :param limit => 500
// :param at => 1543017600000000
MATCH (a:Article)
USING INDEX SEEK a:Article(id)
WHERE a.id > $after AND a.recordedAt <= $at
WITH a, a.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: properties(a),
        stories: COLLECT { MATCH (a)-[t:TELLS]->(s:Story) RETURN {story: s.id, props: properties(t)} ORDER BY s.id },
        sources: COLLECT { MATCH (a)-[:PUBLISHED_BY]->(s:Source) RETURN s.id ORDER BY s.id },
        bands: COLLECT { MATCH (a)-[:IN_BAND]->(b:Band) RETURN b.key ORDER BY b.key },
        mentions: COLLECT { MATCH (e:Entity)-[m:MENTIONED_IN]->(a) RETURN {entity: e.id, props: properties(m)} ORDER BY e.id, m.segment },
        withdrawn: COLLECT { MATCH (a)-[w:WITHDRAWN_BY]->(c:Curation) WHERE w.recordedFrom <= $at
                             RETURN {curation: c.id, props: w {.*, recordedTo: CASE WHEN w.recordedTo > $at THEN 9223372036854775807 ELSE w.recordedTo END}} ORDER BY w.recordedFrom }} AS row
ORDER BY key
