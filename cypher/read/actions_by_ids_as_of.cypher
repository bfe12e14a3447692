// Reads the state of acts by their ids as of two clocks. A merged act is replaced by its survivor.
// :param ids => ['action:…']
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
UNWIND $ids AS id
MATCH (:PolicyAction {id: id})-[merges:MERGED_INTO*0..20]->(a:PolicyAction)
WHERE all(m IN merges WHERE {{held link=m}})
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE {{clock row=v}}
RETURN DISTINCT v.key AS key, v AS version
ORDER BY key
