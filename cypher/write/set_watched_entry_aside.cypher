// Quarantines an entry that cannot be fetched, with the reason, and counts it for the source.
// :param id => 'entry:…', source => 'watch:…', fingerprint => '1a2b', address => 'https://example.org/1', at => 1543017600000000, reason => 'robots.txt forbids it'
MATCH (w:WatchedSource {id: $source})
MERGE (e:WatchedEntry {id: $id})
SET e = {id: $id, source: $source, fingerprint: $fingerprint, address: $address, at: $at, problem: $reason, problemAt: $at}
SET w.setAside = w.setAside + 1
