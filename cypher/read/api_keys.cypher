// Reads all keys, the latest first; there are as many as programs.
MATCH (k:ApiKey)
RETURN k {.*} AS key
ORDER BY k.createdAt DESC, k.id
