// Finds the entity that another one is part of: the country of a firm, the principal of an organ.
// :param id => 'org:commerce-us'
// :param kind => 'organ'
MATCH (:Entity {id: $id})-[:PART_OF {kind: $kind}]->(e:Entity)
RETURN e AS entity
ORDER BY e.id
LIMIT 1
