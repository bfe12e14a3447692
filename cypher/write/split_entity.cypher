// Adds an entity and has it stand for another in some claims.
// :param entity => 'company:1', into => {id: 'entity:…', kind: 'COMPANY', name: 'Honor', names: ['Honor'], externalIds: []}
// :param label => 'Company', claims => ['claim:…'], at => 1543017600000000, curation => 'curation:…'
CREATE (e:Entity)
SET e = $into, e.recordedFrom = $at, e:$($label)
MERGE (c:Curation {id: $curation})
WITH c
UNWIND $claims AS id
MATCH (x:Claim {id: id})
CREATE (c)-[:RECASTS {entity: $entity, into: $into.id, recordedFrom: $at, recordedTo: 9223372036854775807}]->(x)
