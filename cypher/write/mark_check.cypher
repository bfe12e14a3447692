// Marks a watched source as being checked for a while, by the clock of the database alone. Marks that ended are forgotten.
// :param id => 'watch:…', mark => 'check:…', millis => 20000
MATCH (w:WatchedSource {id: $id})
// Locks it before its marks are read.
SET w.id = $id
WITH w, [m IN coalesce(w.checks, []) WHERE NOT m STARTS WITH $mark AND toInteger(split(m, ' ')[1]) > timestamp()] AS others
SET w.checks = others + [$mark + ' ' + toString(timestamp() + $millis)]
