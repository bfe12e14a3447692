// Finds the measures whose acts got or lost a version in a stretch of the recorded clock, with the number of those acts, of all changes
// of measures that stand in the graph, and of those that came in that stretch: where the sum is another than before, some came that the
// stretch does not tell.
// :param from => 0
// :param to => 1543017600000000
// :param limit => 1000
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE $from < v.recordedFrom <= $to AND v.action IS NOT NULL
  RETURN v.action AS id
  LIMIT $limit
UNION
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedTo, action)
  WHERE $from < v.recordedTo <= $to AND v.action IS NOT NULL
  RETURN v.action AS id
  LIMIT $limit
}
WITH collect(id) AS ids
RETURN size(ids) AS acts,
       COUNT { ()-[:CHANGES]->() } AS standing,
       COUNT { UNWIND ids AS id MATCH (a:PolicyAction {id: id})-[c:CHANGES]->() USING INDEX SEEK a:PolicyAction(id) WHERE $from < c.recordedFrom <= $to } AS added,
       COLLECT { UNWIND ids AS id MATCH (a:PolicyAction {id: id})-[:CHANGES]->(m:Measure) USING INDEX SEEK a:PolicyAction(id) RETURN DISTINCT m } AS measures
