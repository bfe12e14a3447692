// Finds an article by its id or its address as of two clocks; at an address, the version reported last.
// :param ref => 'article:…'
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
CALL () {
  MATCH (a:Article {id: $ref})
  RETURN a
UNION
  MATCH (a:Article {url: $ref})
  RETURN a
}
WITH a
WHERE {{known_article}}
RETURN a.id AS id
ORDER BY a.reportedAt DESC, a.recordedAt DESC, a.id
LIMIT 1
