// Finds the measures whose acts gained or lost a version in an interval of the recorded clock. It also counts these acts,
// all changes of measures in the graph, and the changes added in the interval. If the total differs from the total before
// plus the additions, some changes have no stamp in the interval.
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
