// Reads one key.
// :param id => '4f2a'
MATCH (k:ApiKey {id: $id})
RETURN k {.*} AS key
