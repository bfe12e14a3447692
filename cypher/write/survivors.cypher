// Returns the survivors of those of some entities that were merged.
// :param ids => ['company:Q160120']
UNWIND $ids AS id
MATCH (:Entity {id: id})-[merges:MERGED_INTO*1..20]->(s:Entity)
WHERE all(m IN merges WHERE m.recordedTo = 9223372036854775807)
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE m.recordedTo = 9223372036854775807 }
RETURN id, s.id AS survivor
ORDER BY id
