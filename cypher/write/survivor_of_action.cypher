// Finds the act that an act was merged into, or the act itself.
// :param id => 'action:…'
MATCH (:PolicyAction {id: $id})-[merges:MERGED_INTO*0..20]->(s:PolicyAction)
WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedTo = 9223372036854775807 }
RETURN s.id AS id
ORDER BY id
