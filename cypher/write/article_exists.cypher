// Tells whether an article is there, and what it amounts to.
// :param article => 'article:0123456789abcdef0123'
MATCH (a:Article {id: $article})-[:TELLS]->(s:Story)
RETURN s.id AS story, a.segments AS segments,
       COUNT { MATCH (a)<-[:MADE_IN]-(:Claim)-[x:SUPPORTS]->(action:PolicyAction) WHERE x.recordedTo = 9223372036854775807 RETURN DISTINCT action } AS actions
ORDER BY story
