// Records how many articles of a file were submitted before the rest had to wait, with their hash, and counts them for the source, each
// submission once until its outcome is recorded. The fingerprint of the last complete read stays.
// :param id => 'entry:…', source => 'watch:…', fingerprint => '1a2b', address => '/srv/inbox/a.jsonl', at => 1543017600000000, articles => 1000, hash => '3c4d', submissions => ['submission:…']
MATCH (w:WatchedSource {id: $source})
MERGE (e:WatchedEntry {id: $id})
ON CREATE SET e.source = $source, e.fingerprint = '', e.address = $address, e.at = $at
SET e.begun = $fingerprint, e.articles = $articles, e.hash = $hash
WITH w
UNWIND $submissions AS submission
MERGE (p:WatchedSubmission {id: submission})
ON CREATE SET p.source = $source, p.entry = $id, p.at = $at, w.articles = w.articles + 1
