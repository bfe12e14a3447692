// Marks acts as projected.
// :param actions => ['action:…']
UNWIND $actions AS id
MATCH (a:PolicyAction {id: id})
REMOVE a.stale
