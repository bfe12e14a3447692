// Removes the mark of a check that has ended.
// :param id => 'watch:…', mark => 'check:…'
MATCH (w:WatchedSource {id: $id})
// Locks it before its marks are read.
SET w.id = $id
WITH w, [m IN coalesce(w.checks, []) WHERE NOT m STARTS WITH $mark] AS others
SET w.checks = CASE WHEN others = [] THEN null ELSE others END
