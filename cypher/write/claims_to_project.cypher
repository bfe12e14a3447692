// Reads all standing claims of some acts, for projection.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})<-[r:SUPPORTS]-(c:Claim)-[:MADE_IN]->(article:Article)-[:TELLS]->(s:Story)
WHERE r.recordedTo = 9223372036854775807
RETURN id AS action, s.id AS story, head(COLLECT { MATCH (article)-[:PUBLISHED_BY]->(p:Source) RETURN p.id }) AS source, c AS claim,
       COLLECT { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE x.recordedTo = 9223372036854775807 RETURN [x.entity, x.into] } AS recasts
ORDER BY action, c.reportedAt, c.id
