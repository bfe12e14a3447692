// Reads a correction with those that complete it, and the later ones that depend on them: those on the same subjects or on
// the articles of their claims, and mergers with an entity that it split off. A withdrawal and what completes it are read
// together, whichever is named. Withdrawals that hold an article of a claim that would count again are read, however old.
// :param id => 'curation:…'
MATCH (named:Curation {id: $id})
MATCH (c:Curation {id: coalesce(named.completes, named.id)})
CALL (c) {
  RETURN c AS part
UNION
  MATCH (part:Curation)
  USING INDEX SEEK part:Curation(at, id)
  WHERE part.at > c.at AND part.id > '' AND part.completes = c.id
  RETURN part
}
WITH c, collect(part) AS parts
RETURN c AS curation,
       [part IN parts | part.id] AS parts,
       COLLECT { CALL (c, parts) {
                   UNWIND parts AS part
                   MATCH (part)-[:SUBJECT]->()-[:MADE_IN*0..1]->()<-[:SUBJECT]-(later:Curation)
                   WHERE later.at > part.at
                   RETURN later
                 UNION
                   MATCH (c)-[x:RECASTS]->()
                   WITH DISTINCT c, x.into AS split
                   MATCH (:Entity {id: split})-[m:MERGED_INTO]-(:Entity)
                   MATCH (later:Curation {id: m.openedBy})
                   WHERE later.at > c.at
                   RETURN later
                 }
                 WITH parts, later
                 WHERE later.undoneBy IS NULL AND later.kind <> 'UNDO' AND NOT later IN parts
                 RETURN DISTINCT later.id ORDER BY later.id } AS later,
       COLLECT { MATCH (c)-[:SUBJECT]->(x:Claim)-[s:SUPPORTS]->()
                 WHERE s.closedBy = c.id AND c.kind <> 'WITHDRAW'
                 MATCH (x)-[:MADE_IN]->(:Article)-[w:WITHDRAWN_BY]->(holder:Curation)
                 WHERE w.recordedTo = 9223372036854775807
                 RETURN DISTINCT holder.id ORDER BY holder.id } AS holders,
       COLLECT { UNWIND parts AS part MATCH (part)-[:TOUCHED]->(a:PolicyAction) RETURN DISTINCT a.id ORDER BY a.id } AS touched,
       COLLECT { MATCH (c)-[:SUBJECT]->(a:PolicyAction) RETURN a.id ORDER BY a.id } AS actions,
       COLLECT { MATCH (c)-[:SUBJECT]->(e:Entity) RETURN e.id ORDER BY e.id } AS entities,
       COLLECT { MATCH (c)-[:SUBJECT]->(x:Claim)-[s:SUPPORTS]->()
                 WHERE s.recordedTo = 9223372036854775807
                   AND (c.kind = 'ASSERT_CLAIM' OR EXISTS { MATCH (x)-[o:SUPPORTS]->() WHERE o.openedBy = c.id })
                 RETURN x.id ORDER BY x.id } AS opened,
       COLLECT { UNWIND parts AS part MATCH (part)-[:SUBJECT]->(x:Claim)-[s:SUPPORTS]->(a) WHERE s.closedBy = part.id
                 RETURN {claim: x.id, own: coalesce(s.insteadOf, a.id)} ORDER BY x.id } AS closed
