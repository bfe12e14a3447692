// The known entries of a watched source, by id, with their failed attempts and whether they were set aside. For a file, this includes the
// state in which it was read, the number of articles and their hash.
// :param ids => ['entry:…']
UNWIND $ids AS id
MATCH (e:WatchedEntry {id: id})
RETURN e.id AS id, e.fingerprint AS fingerprint, e.begun AS begun, e.articles AS articles, e.hash AS hash, coalesce(e.tries, 0) AS tries,
  e.problem IS NOT NULL AS aside
ORDER BY id
