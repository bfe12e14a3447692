// A page of the measures on some entities and their organs, and of those that fall on them, in the order of imposer, target and instrument.
// :param targets => ['company:Q160120']
// :param imposers => null
// :param affected => true
// :param after => ''
// :param instruments => ['TARIFF']
// :param directions => null
// :param limit => 101
UNWIND $targets AS id
MATCH (:Entity {id: id})<-[:PART_OF*0..1 {kind: 'organ'}]-(e:Entity)
WITH DISTINCT e.id AS target
CALL (target) {
  MATCH (m:Measure)
  USING INDEX SEEK m:Measure(target, place)
  WHERE m.target = target AND m.place >= $after AND ($imposers IS NULL OR m.imposer IN $imposers)
    AND {{measures}}
  RETURN m ORDER BY m.target, m.place LIMIT $limit
  UNION
  MATCH ()-[r:INVOLVED_IN]->(a:PolicyAction)
  USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
  WHERE $affected AND r.entity = target AND r.liveKey IS NOT NULL AND 'AFFECTED ' + target IN r.casting
  MATCH (a)-[:CHANGES]->(m:Measure)
  WHERE m.place >= $after AND ($imposers IS NULL OR m.imposer IN $imposers)
    AND {{measures}}
  RETURN DISTINCT m ORDER BY m.place LIMIT $limit
}
RETURN DISTINCT m AS measure
ORDER BY measure.place
LIMIT $limit
