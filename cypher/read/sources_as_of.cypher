// Reads a page of the sources with their numbers of articles as of two clocks, those with the most articles first.
// :param id => null  // or 'source:…' for one
// :param afterCount => 2147483647  // the last one of the page before
// :param afterId => ''
// :param limit => 51
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
MATCH (s:Source)
WHERE $id IS NULL OR s.id = $id
WITH s, COUNT {
  MATCH (s)<-[:PUBLISHED_BY]-(a:Article)
  WHERE a.recordedAt <= $recorded AND a.reportedAt <= $reported
    AND NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedFrom <= $recorded AND w.recordedTo > $recorded }
} AS articles
WHERE articles > 0 AND (articles < $afterCount OR (articles = $afterCount AND s.id > $afterId))
RETURN s.id AS id, s.name AS name, articles
ORDER BY articles DESC, id
LIMIT $limit
