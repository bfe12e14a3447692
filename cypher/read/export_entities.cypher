// Reads some entities, for an export.
// :param ids => ['country:US']
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN properties(e) AS entity
ORDER BY id
