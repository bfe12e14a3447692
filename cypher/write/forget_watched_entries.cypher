// Deletes entries of a watched source that it no longer lists, the oldest first.
// :param source => 'watch:…', listed => ['entry:…'], limit => 1000
MATCH (e:WatchedEntry)
WHERE e.source = $source AND NOT e.id IN $listed
WITH e
ORDER BY e.source, e.at
LIMIT $limit
DELETE e
RETURN count(*) AS forgotten
