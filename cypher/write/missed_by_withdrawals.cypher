// Lists the rows that an import added during a withdrawal: articles of a withdrawn source that are not withdrawn, and
// claims in withdrawn articles that support acts. `curation` is the withdrawal that an analyst made, even if the end of
// another import completed it.
// :param id => 'import:…'
MATCH (i:Import {id: $id})
MATCH (c:Curation)
USING INDEX SEEK c:Curation(at, id)
WHERE c.at >= coalesce(i.since, i.recordedAt) AND c.id > '' AND c.kind = 'WITHDRAW' AND c.undoneBy IS NULL
CALL (c) {
  MATCH (c)<-[:WITHDRAWN_BY]-(:Source)<-[:PUBLISHED_BY]-(a:Article)
  RETURN a
UNION
  MATCH (c)<-[:WITHDRAWN_BY]-(a:Article)
  RETURN a
}
WITH c, a, NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedTo = 9223372036854775807 } AS stands,
     COLLECT { MATCH (a)<-[:MADE_IN]-(x:Claim)-[s:SUPPORTS]->(p:PolicyAction) WHERE s.recordedTo = 9223372036854775807
               RETURN {claim: x.id, action: p.id} ORDER BY x.id } AS claims
WHERE stands OR size(claims) > 0
RETURN coalesce(c.completes, c.id) AS curation, c.who AS who, c.why AS why, a.id AS article, stands, claims
ORDER BY c.at, curation, article
