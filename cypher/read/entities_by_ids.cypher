// Reads entities by their ids as of an instant of recording. A merged entity is replaced by its survivor.
// :param ids => ['country:US', 'company:Q160120']
// :param recorded => 9223372036854775806
UNWIND $ids AS id
MATCH (e:Entity {id: id})
WHERE coalesce(e.recordedFrom, 0) <= $recorded
MATCH (e)-[merges:MERGED_INTO*0..20]->(s:Entity)
WHERE all(m IN merges WHERE {{held link=m}})
  AND NOT EXISTS { MATCH (s)-[m:MERGED_INTO]->() WHERE {{held link=m}} }
RETURN id, s AS entity,
       COLLECT { MATCH (:Alias)-[n:NAMES]->(s)
                 WHERE {{held link=n}}
                 RETURN n.name ORDER BY n.recordedFrom, n.name } AS added,
       COLLECT { MATCH (x:Entity)-[ms:MERGED_INTO*1..20]->(s)
                 WHERE all(m IN ms WHERE {{held link=m}})
                 UNWIND x.names AS name RETURN DISTINCT name ORDER BY name } AS merged
ORDER BY id
