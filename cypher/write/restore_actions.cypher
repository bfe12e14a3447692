// Restores the recording times and mergers of acts; their versions are stored already.
// :param rows => [{props: {id: 'action:…', recordedAt: 1543017600000000, stale: null}, merged: []}]
UNWIND $rows AS row
MERGE (a:PolicyAction {id: row.props.id})
SET a += row.props
SET a.versions = reduce(most = a.versions, n IN COLLECT { MATCH (a)-[:HAS_VERSION]->(v) RETURN toInteger(split(v.id, '#')[-1]) } | CASE WHEN most IS NULL OR n > most THEN n ELSE most END)
WITH a, row
UNWIND row.merged AS x
MERGE (s:PolicyAction {id: x.action})
CREATE (a)-[r:MERGED_INTO]->(s)
SET r = x.props
