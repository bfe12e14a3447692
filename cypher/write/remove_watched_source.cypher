// Removes a watched source; its articles stay.
// :param id => 'watch:…'
MATCH (w:WatchedSource {id: $id})
DELETE w
