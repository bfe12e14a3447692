// Counts the acts that entities take part in and that begin in a range of days, from the index alone. Counting stops at a
// limit above which all entities say equally little.
// :param ids => ['country:US', 'company:Q160120']
// :param lowKey => 39221653812576256
// :param highKey => 39223852835831808
// :param most => 10000
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
  WHERE r.entity = id AND $lowKey <= r.liveKey < $highKey
  WITH r LIMIT $most
  RETURN count(*) AS degree
}
RETURN id, degree
ORDER BY id
