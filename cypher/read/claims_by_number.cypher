// Reads the ids of the claims that rows of a coded data set made, by the numbers of the rows.
// :param records => ['gdelt:881990832']
UNWIND $records AS record
MATCH (c:Claim {record: record})
RETURN record, c.id AS claim
ORDER BY record, claim
