// Reads a page of the sources with their present numbers of articles, those with the most articles first. The store knows
// how many articles a source has, so only withdrawn ones are read, each once.
// :param id => null  // or 'source:…' for one
// :param afterCount => 2147483647  // the last one of the page before
// :param afterId => ''
// :param limit => 51
CALL () {
  MATCH (s:Source)
  WHERE $id IS NULL OR s.id = $id
  RETURN s, COUNT { (s)<-[:PUBLISHED_BY]-() } AS count
UNION ALL
  MATCH (:Curation)<-[w:WITHDRAWN_BY]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
  WHERE w.recordedTo = 9223372036854775807 AND ($id IS NULL OR s.id = $id)
  RETURN s, -count(DISTINCT a) AS count
}
WITH s, sum(count) AS articles
WHERE articles > 0 AND (articles < $afterCount OR (articles = $afterCount AND s.id > $afterId))
RETURN s.id AS id, s.name AS name, articles
ORDER BY articles DESC, id
LIMIT $limit
