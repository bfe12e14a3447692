// Lists the acts in which an entity takes part in the present state.
// :param entity => 'company:1'
MATCH (:Entity {id: $entity})-[r:INVOLVED_IN]->(a:PolicyAction)
WHERE r.recordedTo = 9223372036854775807
RETURN DISTINCT a.id AS action
ORDER BY action
