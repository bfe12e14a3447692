// Adds a name for an entity; returns no row if the entity has the name already.
// :param id => 'huawei company:1', key => 'huawei', name => 'Huawei', entity => 'company:1'
// :param at => 1543017600000000, curation => 'curation:…'
MATCH (e:Entity {id: $entity})
WHERE NOT EXISTS {
  MATCH (:Alias {id: $id})-[n:NAMES]->(e) WHERE coalesce(n.recordedTo, 9223372036854775807) = 9223372036854775807
}
MERGE (a:Alias {id: $id})
SET a.key = $key, a.name = $name
CREATE (a)-[:NAMES {name: $name, recordedFrom: $at, recordedTo: 9223372036854775807, openedBy: $curation}]->(e)
RETURN a.id AS id
