// The watched sources by name: all, or one by its id or its name.
// :param ref => null
MATCH (w:WatchedSource)
WHERE $ref IS NULL OR w.id = $ref OR w.nameKey = toLower($ref)
RETURN w AS source
ORDER BY w.nameKey
