// The quarantined entries of a watched source, the latest first.
// :param source => 'watch:…'
// :param limit => 20
MATCH (e:WatchedEntry)
WHERE e.source = $source AND e.problemAt IS NOT NULL
RETURN e.address AS address, e.problem AS reason, e.problemAt AS at
ORDER BY e.source DESC, e.problemAt DESC, e.id
LIMIT $limit
