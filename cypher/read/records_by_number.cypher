// Reads the claims of rows of a coded data set, by the numbers of the rows, each with the act that it supports by itself:
// not the one that this was merged into. If the claim supports none now, it is the act that it supported last.
// :param records => ['gdelt:881990832']
UNWIND $records AS record
MATCH (c:Claim {record: record})
RETURN record, c AS claim,
       COLLECT { MATCH (c)-[s:SUPPORTS]->(a:PolicyAction)
                 RETURN coalesce(s.insteadOf, a.id) AS own ORDER BY s.recordedTo DESC, s.recordedFrom DESC LIMIT 1 }[0] AS action
ORDER BY record, c.id
