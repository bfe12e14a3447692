// Lists the claims that support an act now.
// :param action => 'action:…'
MATCH (c:Claim)-[s:SUPPORTS]->(a:PolicyAction {id: $action})
WHERE s.recordedTo = 9223372036854775807
RETURN c.id AS claim, a.id AS action
ORDER BY claim
