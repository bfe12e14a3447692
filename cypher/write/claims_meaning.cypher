// Lists which of some claims mean an entity or one that was merged into it, with the acts that they support now; those
// in which another was split off are about that one.
// :param entity => 'company:1', claims => ['claim:…']
MATCH (m:Entity)-[merges:MERGED_INTO*0..20]->(:Entity {id: $entity})
WHERE all(x IN merges WHERE x.recordedTo = 9223372036854775807)
WITH collect(m.id) AS ids
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[s:SUPPORTS]->(a:PolicyAction)
WHERE s.recordedTo = 9223372036854775807
  AND any(x IN ids WHERE x IN c.partyEntities OR x IN c.partyPrincipals)
  AND NOT EXISTS { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE x.recordedTo = 9223372036854775807 AND x.entity IN ids }
RETURN id AS claim, a.id AS action
ORDER BY claim
