// Reads a page of the sources with their articles counted now, those of the most articles first. The store knows how many articles a
// source has; only those that were withdrawn are looked at.
// :param id => null  // or 'source:…' for one
// :param afterCount => 2147483647  // the last one of the page before
// :param afterId => ''
// :param limit => 51
CALL () {
  MATCH (:Curation)<-[w:WITHDRAWN_BY]-(a:Article)-[:PUBLISHED_BY]->(s:Source)
  WHERE w.recordedTo = 9223372036854775807
  WITH DISTINCT a, s
  RETURN collect(s.id) AS withdrawn
}
MATCH (s:Source)
WHERE $id IS NULL OR s.id = $id
WITH s, COUNT { (s)<-[:PUBLISHED_BY]-() } - size([id IN withdrawn WHERE id = s.id]) AS articles
WHERE articles > 0 AND (articles < $afterCount OR (articles = $afterCount AND s.id > $afterId))
RETURN s.id AS id, s.name AS name, articles
ORDER BY articles DESC, id
LIMIT $limit
