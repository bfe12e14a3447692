// Finds for each of some addresses the version reported last, which shows whether a text is new there, and the dates of
// all versions: a page that is edited twice keeps the date that it printed first.
// :param urls => ['https://example.org/a']
UNWIND $urls AS url
CALL (url) {
  MATCH (a:Article {url: url})-[:TELLS]->(s:Story)
  WITH a, s
  ORDER BY a.reportedAt DESC, a.recordedAt DESC, a.id
  WITH collect({reportedAt: a.reportedAt, document: a.document, story: s.id}) AS versions
  RETURN versions[0] AS last, [v IN versions | v.reportedAt] AS dates
}
WITH url, last, dates
WHERE last IS NOT NULL
RETURN url, last.reportedAt AS reportedAt, last.document AS document, last.story AS story, dates
ORDER BY url
