// Finds the entities that a reference can mean: by id, external id, alias or name, all folded to a key.
// :param key => 'us'
// :param id => 'US'
CALL () {
  MATCH (e:Entity {id: $id})
  RETURN e
UNION
  MATCH (:Alias {key: $key})-[:NAMES]->(e:Entity)
  RETURN e
}
RETURN e AS entity
ORDER BY e.id
LIMIT 10
