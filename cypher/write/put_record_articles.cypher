// Adds the articles of a coded data set's rows, with their source.
// :param articles => [{article: {id: 'article:…', reportedAt: 1543017600000000, licence: '…'}, story: 'story:…',
//                      source: {id: 'source:…', name: 'GDELT'}}]
UNWIND $articles AS row
MERGE (a:Article {id: row.article.id})
ON CREATE SET a = row.article, a.place = right('000000000000000000' + toString(CASE WHEN row.article.reportedAt < 0 THEN 0 ELSE row.article.reportedAt END), 19) + ' ' + row.article.id
MERGE (s:Story {id: row.story})
MERGE (a)-[t:TELLS]->(s)
ON CREATE SET t.recordedFrom = a.recordedAt, t.story = row.story, t.article = a.id
MERGE (p:Source {id: row.source.id})
ON CREATE SET p.name = row.source.name
MERGE (a)-[:PUBLISHED_BY]->(p)
