// What is known of entries of a watched source, by their ids; of a file that was taken in part, in which state and how many articles.
// :param ids => ['entry:…']
UNWIND $ids AS id
MATCH (e:WatchedEntry {id: id})
RETURN e.id AS id, e.fingerprint AS fingerprint, e.begun AS begun, e.articles AS articles
ORDER BY id
