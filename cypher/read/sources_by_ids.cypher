// Reads sources by their ids.
// :param ids => ['source:…']
UNWIND $ids AS id
MATCH (s:Source {id: id})
RETURN s.id AS id, s.name AS name
ORDER BY id
