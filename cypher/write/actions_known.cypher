// Returns those of some acts that are in the graph already.
// :param actions => ['action:0123456789abcdef0123']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})
RETURN a.id AS id
ORDER BY id
