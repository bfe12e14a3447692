// What is known of entries of a watched source, by their ids.
// :param ids => ['entry:…']
UNWIND $ids AS id
MATCH (e:WatchedEntry {id: id})
RETURN e.id AS id, e.fingerprint AS fingerprint, e.tries AS tries
ORDER BY id
