// Records that an entry failed for a transient reason, the number of attempts, and the start of the period for which the
// endpoint first listed it.
// :param id => 'entry:…', source => 'watch:…', address => 'https://example.org/1', at => 1543017600000000, count => 1, since => 1543017600000000
MATCH (:WatchedSource {id: $source})
MERGE (e:WatchedEntry {id: $id})
ON CREATE SET e.source = $source, e.fingerprint = '', e.address = $address, e.at = $at
SET e.tries = coalesce(e.tries, 0) + $count, e.since = coalesce(e.since, $since)
RETURN e.tries AS tries, e.since AS since
