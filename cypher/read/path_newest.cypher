// The key of the newest act of each of some entities.
// :param ids => ['country:US', 'company:Q160120']
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
  WHERE r.entity = id AND r.liveKey IS NOT NULL AND r.storyCount > 0
  RETURN r.liveKey AS key ORDER BY r.entity DESC, r.liveKey DESC LIMIT 1
}
RETURN id, key
ORDER BY id
