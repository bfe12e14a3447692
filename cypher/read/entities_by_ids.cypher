// Reads entities by their ids.
// :param ids => ['country:US', 'company:Q160120']
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN e AS entity
ORDER BY e.id
