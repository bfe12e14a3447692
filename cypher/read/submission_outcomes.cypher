// Reads the outcomes of submissions that have ended, with those of their articles.
// :param ids => ['submission:0123456789abcdef0123']
UNWIND $ids AS id
MATCH (s:Submission {id: id})
WHERE s.status IN ['DONE', 'SET_ASIDE', 'LEFT_OUT']
OPTIONAL MATCH (a:Article {id: s.article})-[:TELLS]->(story:Story)
RETURN s.id AS id, s.status = 'LEFT_OUT' AS leftOut, s.reason AS reason, s.article AS article, story.id AS story, a.segments AS segments, a.language AS language,
       s.status = 'DONE' AND a.recordedAt >= s.receivedAt AS isNew,
       COUNT { MATCH (a)<-[:MADE_IN]-(:Claim)-[x:SUPPORTS]->(action:PolicyAction) WHERE x.recordedTo = 9223372036854775807 RETURN DISTINCT action } AS actions
ORDER BY id
