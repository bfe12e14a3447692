// Counts a try at an entry that failed for a reason that may pass.
// :param id => 'entry:…', source => 'watch:…', address => 'https://example.org/1', at => 1543017600000000
MATCH (:WatchedSource {id: $source})
MERGE (e:WatchedEntry {id: $id})
ON CREATE SET e.source = $source, e.fingerprint = '', e.address = $address, e.at = $at
SET e.tries = coalesce(e.tries, 0) + 1
RETURN e.tries AS tries
