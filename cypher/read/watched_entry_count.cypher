// How many entries of a watched source are known.
// :param source => 'watch:…'
MATCH (e:WatchedEntry)
WHERE e.source = $source
RETURN count(e) AS count
