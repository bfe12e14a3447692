// Reads the offices of a person, the latest first.
// :param id => 'person:Q22686'
MATCH (:Entity {id: $id})-[r:HOLDS_OFFICE]->(e:Entity)
RETURN r.title AS title, r.from AS from, r.to AS to, e AS entity
ORDER BY from DESC, title
