// Returns the survivors of those of some acts that were merged.
// :param ids => ['action:…']
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[merges:MERGED_INTO*1..20]->(s:PolicyAction)
WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedTo = 9223372036854775807 }
RETURN id, s.id AS survivor
ORDER BY id
