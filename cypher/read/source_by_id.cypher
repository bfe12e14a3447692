// Reads a source by its id, once an article of it was recorded.
// :param id => 'source:…'
// :param recorded => 9223372036854775806
MATCH (s:Source {id: $id})
WHERE EXISTS { MATCH (s)<-[:PUBLISHED_BY]-(a:Article) WHERE a.recordedAt <= $recorded }
RETURN s.id AS id, s.name AS name
ORDER BY id
