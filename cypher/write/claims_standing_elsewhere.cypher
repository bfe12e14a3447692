// Lists the claims that were moved to an act when their own act was merged into it, and whose own act now leads elsewhere.
// `action` is the act that the own act leads to.
// :param action => 'action:…'
MATCH (c:Claim)-[s:SUPPORTS]->(:PolicyAction {id: $action})
WHERE s.recordedTo = 9223372036854775807 AND s.insteadOf IS NOT NULL
MATCH (:PolicyAction {id: s.insteadOf})-[merges:MERGED_INTO*0..20]->(a:PolicyAction)
WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
  AND NOT EXISTS { MATCH (a)-[m:MERGED_INTO]->() WHERE m.recordedTo = 9223372036854775807 }
  AND a.id <> $action
RETURN c.id AS claim, s.insteadOf AS own, a.id AS action
ORDER BY claim
