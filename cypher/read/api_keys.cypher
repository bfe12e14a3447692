// Reads all keys, the latest first. There is one for each program.
MATCH (k:ApiKey)
RETURN k {.*} AS key
ORDER BY k.createdAt DESC, k.id
