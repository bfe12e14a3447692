// Writes properties of a watched source; null removes a property.
// :param id => 'watch:…', props => {name: 'Wire', nameKey: 'wire', kind: 'FEED', address: 'https://example.org/feed', every: 'PT15M', state: 'ACTIVE'}
MERGE (w:WatchedSource {id: $id})
ON CREATE SET w.articles = 0, w.setAside = 0, w.failures = 0
SET w += $props
RETURN w AS source, false AS checking
