// The known entries of a watched source, by id, with their failed attempts. For a partly read file, this includes its
// state and the number of articles.
// :param ids => ['entry:…']
UNWIND $ids AS id
MATCH (e:WatchedEntry {id: id})
RETURN e.id AS id, e.fingerprint AS fingerprint, e.begun AS begun, e.articles AS articles, coalesce(e.tries, 0) AS tries
ORDER BY id
