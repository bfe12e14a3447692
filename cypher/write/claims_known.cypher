// Returns those of some claims that are in the graph already.
// :param claims => ['claim:0123456789abcdef0123']
UNWIND $claims AS id
MATCH (c:Claim {id: id})
RETURN c.id AS id
ORDER BY id
