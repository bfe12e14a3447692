// The number of known entries of a watched source.
// :param source => 'watch:…'
MATCH (e:WatchedEntry)
WHERE e.source = $source
RETURN count(e) AS count
