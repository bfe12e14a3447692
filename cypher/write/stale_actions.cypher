// Reads some of the acts whose rows do not show all their claims.
// :param limit => 200
MATCH (a:PolicyAction)
WHERE a.stale IS NOT NULL
RETURN a.id AS id
ORDER BY id
LIMIT $limit
