// Lists the articles of a source, or one article, that are not withdrawn.
// :param id => 'source:…'
CALL () {
  MATCH (a:Article {id: $id})
  RETURN a
UNION
  MATCH (:Source {id: $id})<-[:PUBLISHED_BY]-(a:Article)
  RETURN a
}
WITH a
WHERE NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedTo = 9223372036854775807 }
RETURN a.id AS id
ORDER BY id
