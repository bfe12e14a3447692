// Reads a page of the watched sources in their present state.
// :param after => ''
// :param limit => 1000
MATCH (w:WatchedSource)
USING INDEX SEEK w:WatchedSource(id)
WHERE w.id > $after
WITH w, w.id AS key ORDER BY key LIMIT $limit
RETURN key, {props: properties(w)} AS row
ORDER BY key
