// A page of the measures on some entities and their organs, and of those that affect them as of two clocks, in the order
// of imposer, target and instrument. Measures that affect an entity have an index of their own, since an entity takes part
// in a thousand times as many acts.
// :param targets => ['company:Q160120']
// :param affected => true
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
// :param limit => 101
UNWIND $targets AS id
MATCH (:Entity {id: id})<-[:PART_OF*0..1 {kind: 'organ'}]-(e:Entity)
WITH DISTINCT e.id AS target
CALL (target) {
  MATCH (m:Measure)
  USING INDEX SEEK m:Measure(target, place)
  WHERE m.target = target AND {{measures_on}}
  RETURN m ORDER BY m.target, m.place LIMIT $limit
  UNION
  MATCH ()-[r:INVOLVED_IN]->(a:PolicyAction)
  USING INDEX SEEK r:INVOLVED_IN(entity, affectedKey)
  WHERE $affected AND r.entity = target AND r.affectedKey IS NOT NULL
    AND {{clock row=r}}
  // Filter after the expansion: otherwise the planner scans all measures when it estimates few.
  MATCH (a)-[c:CHANGES]->(x)
  WHERE {{clock row=c}}
  WITH DISTINCT x AS m
  WHERE {{measures_on}}
  RETURN m ORDER BY m.place LIMIT $limit
}
RETURN DISTINCT m AS measure
ORDER BY measure.place
LIMIT $limit
