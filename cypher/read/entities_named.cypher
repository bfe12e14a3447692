// Finds the entities whose whole names are parts of a text, by the keys of these parts and in their order.
// :param keys => ['huawei', 'us']
// :param recorded => 9223372036854775806
// :param limit => 20
UNWIND range(0, size($keys) - 1) AS place
MATCH (:Alias {key: $keys[place]})-[n:NAMES]->(e:Entity)
WHERE coalesce(n.recordedFrom, 0) <= $recorded AND coalesce(n.recordedTo, 9223372036854775807) > $recorded
  AND coalesce(e.recordedFrom, 0) <= $recorded AND coalesce(e.recordedTo, 9223372036854775807) > $recorded
WITH e, min(place) AS place
RETURN e.id AS id
ORDER BY place, id
LIMIT $limit
