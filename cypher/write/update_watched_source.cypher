// Writes properties of a watched source that still exists; null removes a property.
// :param id => 'watch:…', props => {failures: 0, lastTryAt: 1543017600000000}
MATCH (w:WatchedSource {id: $id})
SET w += $props
RETURN w AS source, any(m IN coalesce(w.checks, []) WHERE toInteger(split(m, ' ')[1]) > timestamp()) AS checking
