// Tells how many rows each of some entities has, to seek from the quietest.
// :param ids => ['country:US', 'company:Q160120']
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, COUNT { (e)-[:INVOLVED_IN]->() } AS degree
ORDER BY degree, id
LIMIT 1
