// Reads the claims that rows of a coded data set are, by the rows' own numbers.
// :param records => ['gdelt:881990832']
UNWIND $records AS record
MATCH (c:Claim {record: record})-[:SUPPORTS]->(a:PolicyAction)
RETURN record, a.id AS action, c AS claim
ORDER BY record, c.id
