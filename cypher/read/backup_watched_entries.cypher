// Reads a page of the known entries of watched sources.
// :param after => ''
// :param limit => 1000
MATCH (e:WatchedEntry)
USING INDEX SEEK e:WatchedEntry(id)
WHERE e.id > $after
WITH e, e.id AS key ORDER BY key LIMIT $limit
RETURN key, {props: properties(e)} AS row
ORDER BY key
