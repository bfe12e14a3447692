// Finds for each of some addresses the version that was reported last, to tell a new text there from a first one.
// :param urls => ['https://example.org/a']
UNWIND $urls AS url
CALL (url) {
  MATCH (a:Article {url: url})-[:TELLS]->(s:Story)
  RETURN a.reportedAt AS reportedAt, a.document AS document, s.id AS story
  ORDER BY a.reportedAt DESC, a.recordedAt DESC, a.id
  LIMIT 1
}
RETURN url, reportedAt, document, story
ORDER BY url
