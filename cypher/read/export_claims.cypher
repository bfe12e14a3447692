// Reads the claims of some acts that are visible as of two clocks, for an export.
// :param actions => ['action:…'], recorded => 9223372036854775806, reported => 9223372036854775806
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})<-[r:SUPPORTS]-(c:Claim)-[:MADE_IN]->(article:Article)
WHERE r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND c.reportedAt <= $reported
RETURN id AS action, article.id AS article, properties(c) AS claim,
       COLLECT { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE x.recordedFrom <= $recorded AND x.recordedTo > $recorded RETURN [x.entity, x.into] } AS recasts
ORDER BY action, c.reportedAt, c.id
