// Reads some articles with their source and story, for an export.
// :param ids => ['article:…']
UNWIND $ids AS id
MATCH (a:Article {id: id})-[:TELLS]->(story:Story)
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(source:Source)
RETURN properties(a) AS article, story.id AS story, source.id AS sourceId, source.name AS source
ORDER BY id
