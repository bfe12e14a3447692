// Reads which claims the rows of a coded data set made, by the rows' own numbers.
// :param records => ['gdelt:881990832']
UNWIND $records AS record
MATCH (c:Claim {record: record})
RETURN record, c.id AS claim
ORDER BY record, claim
