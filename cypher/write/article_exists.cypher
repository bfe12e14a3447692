// Tells whether an article is there, and what it amounts to.
// :param article => 'article:0123456789abcdef0123'
MATCH (a:Article {id: $article})-[:TELLS]->(s:Story)
RETURN s.id AS story, a.segments AS segments,
       COUNT { MATCH (a)<-[:MADE_IN]-(:Claim)-[:SUPPORTS]->(action:PolicyAction) RETURN DISTINCT action } AS actions
ORDER BY story
