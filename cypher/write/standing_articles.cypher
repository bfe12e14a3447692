// Lists the articles of a source, the versions of an article by its address, or one version, that are not withdrawn.
// :param id => 'source:…'
CALL () {
  MATCH (a:Article {id: $id})
  RETURN a
UNION
  MATCH (:Source {id: $id})<-[:PUBLISHED_BY]-(a:Article)
  RETURN a
UNION
  MATCH (a:Article {url: $id})
  RETURN a
}
WITH a
WHERE NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedTo = 9223372036854775807 }
RETURN a.id AS id
ORDER BY id
