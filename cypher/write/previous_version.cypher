// Finds the version of an address that was reported last, to tell a new text there from a first one.
// :param url => 'https://example.org/a'
MATCH (a:Article {url: $url})-[:TELLS]->(s:Story)
RETURN a.id AS article, a.reportedAt AS reportedAt, a.document AS document, s.id AS story
ORDER BY a.reportedAt DESC, a.recordedAt DESC, a.id
LIMIT 1
