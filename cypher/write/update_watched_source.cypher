// Writes properties of a watched source that is still there; those that are null are removed.
// :param id => 'watch:…', props => {failures: 0, lastTryAt: 1543017600000000}
MATCH (w:WatchedSource {id: $id})
SET w += $props
RETURN w AS source
