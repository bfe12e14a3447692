// Counts the dated relationships of entities, closed versions included: a count that the store keeps.
// :param ids => ['country:US', 'company:Q160120']
UNWIND $ids AS id
MATCH (e:Entity {id: id})
RETURN id, COUNT { (e)-[:ACTS_ON]-() } AS degree
ORDER BY id
