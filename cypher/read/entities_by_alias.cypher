// Finds the entities that a reference can mean as of an instant of recording: by id, external id, alias or name, all
// folded to a key. Merged entities are replaced by their survivors.
// :param key => 'us'
// :param id => 'US'
// :param recorded => 9223372036854775806
CALL () {
  MATCH (e:Entity {id: $id})
  RETURN e
UNION
  MATCH (:Alias {key: $key})-[n:NAMES]->(e:Entity)
  WHERE coalesce(n.recordedFrom, 0) <= $recorded AND coalesce(n.recordedTo, 9223372036854775807) > $recorded
  RETURN e
}
WITH e
WHERE coalesce(e.recordedFrom, 0) <= $recorded
RETURN e.id AS id
ORDER BY id
LIMIT 10
