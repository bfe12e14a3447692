// Lists the claims that support an act now, some of them in place of an act that was merged into it.
// :param action => 'action:…'
MATCH (c:Claim)-[s:SUPPORTS]->(a:PolicyAction {id: $action})
WHERE s.recordedTo = 9223372036854775807
RETURN c.id AS claim, coalesce(s.insteadOf, a.id) AS own
ORDER BY claim
