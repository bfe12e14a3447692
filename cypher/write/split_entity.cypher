// Adds an entity that replaces another one, and those merged into that, in some claims. An entity that is already replaced
// in a claim is left out there.
// :param entity => 'company:1', into => {id: 'entity:…', kind: 'COMPANY', name: 'Honor', names: ['Honor'], externalIds: []}
// :param label => 'Company', claims => ['claim:…'], at => 1543017600000000, curation => 'curation:…'
CREATE (e:Entity)
SET e = $into, e.recordedFrom = $at, e:$($label)
MERGE (c:Curation {id: $curation})
WITH c
MATCH (m:Entity)-[merges:MERGED_INTO*0..20]->(:Entity {id: $entity})
WHERE all(x IN merges WHERE x.recordedTo = 9223372036854775807)
UNWIND $claims AS id
MATCH (x:Claim {id: id})
WHERE NOT EXISTS { MATCH (x)<-[r:RECASTS]-() WHERE r.recordedTo = 9223372036854775807 AND r.entity = m.id }
CREATE (c)-[:RECASTS {entity: m.id, into: $into.id, recordedFrom: $at, recordedTo: 9223372036854775807}]->(x)
