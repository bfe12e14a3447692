// Lists the articles of a source, the versions of an article by its address, or one version, each with whether it
// still stands.
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
RETURN a.id AS id, NOT EXISTS { MATCH (a)-[w:WITHDRAWN_BY]->() WHERE w.recordedTo = 9223372036854775807 } AS stands
ORDER BY id
