// The stories and official documents that tell some acts.
// :param actions => ['action:0']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})
RETURN id,
       COLLECT { MATCH (a)<-[x:SUPPORTS]-(:Claim)-[:MADE_IN]->(:Article)-[:TELLS]->(s:Story) WHERE x.recordedTo = 9223372036854775807 RETURN DISTINCT s.id ORDER BY s.id } AS stories,
       COLLECT { MATCH (a)<-[x:SUPPORTS]-(:Claim)-[:MADE_IN]->(r:Article) WHERE x.recordedTo = 9223372036854775807 AND r.document IS NOT NULL RETURN DISTINCT r.document ORDER BY r.document } AS documents
ORDER BY id
