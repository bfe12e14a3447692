// Reads a correction with the later ones that depend on it: those on the same subjects or on the articles of its claims,
// and mergers with an entity that it split off.
// :param id => 'curation:…'
MATCH (c:Curation {id: $id})
RETURN c AS curation,
       COLLECT { CALL (c) {
                   MATCH (c)-[:SUBJECT]->()-[:MADE_IN*0..1]->()<-[:SUBJECT]-(later:Curation)
                   RETURN later
                 UNION
                   MATCH (c)-[x:RECASTS]->()
                   WITH DISTINCT x.into AS split
                   MATCH (:Entity {id: split})-[m:MERGED_INTO]-(:Entity)
                   MATCH (later:Curation {id: m.openedBy})
                   RETURN later
                 }
                 WITH c, later
                 WHERE later.at > c.at AND later.undoneBy IS NULL AND later.kind <> 'UNDO'
                 RETURN DISTINCT later.id ORDER BY later.id } AS later,
       COLLECT { MATCH (c)-[:TOUCHED]->(a:PolicyAction) RETURN a.id ORDER BY a.id } AS touched,
       COLLECT { MATCH (c)-[:SUBJECT]->(a:PolicyAction) RETURN a.id ORDER BY a.id } AS actions,
       COLLECT { MATCH (c)-[:SUBJECT]->(e:Entity) RETURN e.id ORDER BY e.id } AS entities,
       COLLECT { MATCH (c)-[:SUBJECT]->(x:Claim)-[s:SUPPORTS]->()
                 WHERE s.recordedTo = 9223372036854775807
                   AND (c.kind = 'ASSERT_CLAIM' OR EXISTS { MATCH (x)-[o:SUPPORTS]->() WHERE o.openedBy = c.id })
                 RETURN x.id ORDER BY x.id } AS opened,
       COLLECT { MATCH (c)-[:SUBJECT]->(x:Claim)-[s:SUPPORTS]->(a) WHERE s.closedBy = c.id
                 RETURN {claim: x.id, own: coalesce(s.insteadOf, a.id)} ORDER BY x.id } AS closed
