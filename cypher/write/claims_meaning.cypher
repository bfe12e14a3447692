// Lists those of some claims that mean an entity, or one merged into it, with the acts that they support now: claims that
// name it, and claims in which it was split off. Claims in which another entity was split off from it mean that one.
// :param entity => 'company:1', claims => ['claim:…']
MATCH (m:Entity)-[merges:MERGED_INTO*0..20]->(:Entity {id: $entity})
WHERE all(x IN merges WHERE x.recordedTo = 9223372036854775807)
WITH collect(m.id) AS ids
UNWIND $claims AS id
MATCH (c:Claim {id: id})-[s:SUPPORTS]->(a:PolicyAction)
WHERE s.recordedTo = 9223372036854775807
WITH ids, c, a, COLLECT { MATCH (c)<-[x:RECASTS]-(:Curation) WHERE x.recordedTo = 9223372036854775807 RETURN x } AS recasts
WHERE any(x IN ids WHERE (x IN c.partyEntities OR x IN c.partyPrincipals OR any(r IN recasts WHERE r.into = x))
                     AND none(r IN recasts WHERE r.entity = x))
RETURN c.id AS claim, a.id AS action
ORDER BY claim
