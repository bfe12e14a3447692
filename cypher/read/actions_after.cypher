// Reads the ids of all acts, a page at a time.
// :param after => ''
// :param limit => 200
MATCH (a:PolicyAction)
USING INDEX SEEK a:PolicyAction(id)
WHERE a.id > $after
RETURN a.id AS id
ORDER BY id
LIMIT $limit
