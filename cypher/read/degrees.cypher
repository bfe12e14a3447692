// Returns the entity with the fewest live rows, so that a seek reads the fewest. Counting stops at a thousand; beyond, the
// count that the store keeps decides, closed rows included.
// :param ids => ['country:US', 'company:Q160120']
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
    WHERE r.entity = id AND r.liveKey IS NOT NULL
    RETURN r LIMIT 1000
  }
  RETURN count(r) AS live
}
MATCH (e:Entity {id: id})
RETURN id, live, COUNT { (e)-[:INVOLVED_IN]->() } AS stored
ORDER BY live, stored, id
LIMIT 1
