// Reads a statement by an analyst: its author and date, its withdrawal, and its claims, each with the act that it supports
// or supported last, and its retraction.
// :param article => 'article:…'
MATCH (a:Article {id: $article})
RETURN a.publishedAt AS publishedAt,
       COLLECT { MATCH (a)-[:PUBLISHED_BY]->(s:Source) RETURN s.id ORDER BY s.id } AS sources,
       COLLECT { MATCH (a)-[w:WITHDRAWN_BY]->(c:Curation) WHERE w.recordedTo = 9223372036854775807 RETURN c.id ORDER BY c.id } AS withdrawals,
       COLLECT { MATCH (a)<-[:MADE_IN]-(c:Claim)
                 CALL (c) {
                   MATCH (c)-[s:SUPPORTS]->(x:PolicyAction)
                   RETURN s, x
                   ORDER BY s.recordedTo DESC, s.recordedFrom DESC
                   LIMIT 1
                 }
                 OPTIONAL MATCH (by:Curation {id: s.closedBy})
                 RETURN {claim: c, stands: s.recordedTo = 9223372036854775807, own: coalesce(s.insteadOf, x.id), by: by.id, kind: by.kind}
                 ORDER BY c.id } AS claims
