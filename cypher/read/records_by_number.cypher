// Reads the claims of rows of a coded data set, by the numbers of the rows.
// :param records => ['gdelt:881990832']
UNWIND $records AS record
MATCH (c:Claim {record: record})-[:SUPPORTS]->(a:PolicyAction)
RETURN record, a.id AS action, c AS claim
ORDER BY record, c.id
