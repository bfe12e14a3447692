// Records that an entry was submitted, and counts its articles for the source, each submission once until its outcome is
// recorded. A file also gets their number and hash, so that only what is added to it is read.
// :param id => 'entry:…', source => 'watch:…', fingerprint => '1a2b', address => 'https://example.org/1', at => 1543017600000000, articles => null, hash => null, submissions => ['submission:…']
MATCH (w:WatchedSource {id: $source})
MERGE (e:WatchedEntry {id: $id})
SET e = {id: $id, source: $source, fingerprint: $fingerprint, address: $address, at: $at, articles: $articles, hash: $hash}
WITH w
UNWIND $submissions AS submission
MERGE (p:WatchedSubmission {id: submission})
ON CREATE SET p.source = $source, p.entry = $id, p.at = $at, w.articles = w.articles + 1
