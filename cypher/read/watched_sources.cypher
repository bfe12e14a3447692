// The watched sources by name: all, or one by its id or its name. A source is being checked while one of its marks lasts, by
// the clock of the database.
// :param ref => null
MATCH (w:WatchedSource)
WHERE $ref IS NULL OR w.id = $ref OR w.nameKey = toLower($ref)
RETURN w AS source, any(m IN coalesce(w.checks, []) WHERE toInteger(split(m, ' ')[1]) > timestamp()) AS checking
ORDER BY w.nameKey
