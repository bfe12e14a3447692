// Returns those of some articles that are stored, with their stories and numbers of segments and acts.
// :param articles => ['article:0123456789abcdef0123']
UNWIND $articles AS article
MATCH (a:Article {id: article})-[:TELLS]->(s:Story)
RETURN article, s.id AS story, a.segments AS segments,
       COUNT { MATCH (a)<-[:MADE_IN]-(:Claim)-[x:SUPPORTS]->(action:PolicyAction) WHERE x.recordedTo = 9223372036854775807 RETURN DISTINCT action } AS actions
ORDER BY article, story
