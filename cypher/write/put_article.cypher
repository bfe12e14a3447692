// Stores an article with its source, its story and the bands of its signature.
// :param article => {id: 'article:…', rawText: '…', reportedAt: 1543017600000000}
// :param source => {id: 'source:…', name: 'Reuters'}, or null
// :param story => 'story:…'
// :param bands => ['0:1234']
CREATE (a:Article)
SET a = $article
FOREACH (_ IN CASE WHEN a.language = 'en' THEN [0] ELSE [] END | SET a:Unembedded)
SET a.place = right('000000000000000000' + toString(CASE WHEN a.reportedAt < 0 THEN 0 ELSE a.reportedAt END), 19) + ' ' + a.id
MERGE (s:Story {id: $story})
CREATE (a)-[:TELLS {recordedFrom: a.recordedAt, story: $story, article: a.id}]->(s)
FOREACH (source IN CASE WHEN $source IS NULL THEN [] ELSE [$source] END |
  MERGE (p:Source {id: source.id})
  ON CREATE SET p.name = source.name
  CREATE (a)-[:PUBLISHED_BY]->(p))
FOREACH (key IN $bands |
  MERGE (b:Band {key: key})
  CREATE (a)-[:IN_BAND]->(b))
