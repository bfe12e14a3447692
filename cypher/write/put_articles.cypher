// Stores articles, each with its source, its story and the bands of its signature.
// :param articles => [{article: {id: 'article:…', rawText: '…', reportedAt: 1543017600000000}, story: 'story:…', bands: ['0:1234'],
//                      source: {id: 'source:…', name: 'Reuters'}}]   without a source it is null
UNWIND $articles AS row
CREATE (a:Article)
SET a = row.article
FOREACH (_ IN CASE WHEN a.language = 'en' THEN [0] ELSE [] END | SET a:Unembedded)
SET a.place = right('000000000000000000' + toString(CASE WHEN a.reportedAt < 0 THEN 0 ELSE a.reportedAt END), 19) + ' ' + a.id
MERGE (s:Story {id: row.story})
CREATE (a)-[:TELLS {recordedFrom: a.recordedAt, story: row.story, article: a.id}]->(s)
FOREACH (source IN CASE WHEN row.source IS NULL THEN [] ELSE [row.source] END |
  MERGE (p:Source {id: source.id})
  ON CREATE SET p.name = source.name
  CREATE (a)-[:PUBLISHED_BY]->(p))
FOREACH (key IN row.bands |
  MERGE (b:Band {key: key})
  CREATE (a)-[:IN_BAND]->(b))
