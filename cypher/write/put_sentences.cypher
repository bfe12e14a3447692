// Stores sentences with their vectors, claims and articles, and the claims whose summaries they are. A known sentence keeps its vector and its earliest instants.
// :param sentences => [{id: 'sentence:…', vector: [0.1], coded: true, reportedAt: 1543017600000000, recordedAt: 1543017600000000,
//                       claims: ['claim:…'], summarized: ['claim:…'], articles: [{id: 'article:…', start: 0, end: 64}]}]
UNWIND $sentences AS row
MERGE (s:Sentence {id: row.id})
ON CREATE SET s.coded = row.coded, s.reportedAt = row.reportedAt, s.recordedAt = row.recordedAt
ON MATCH SET s.coded = s.coded OR row.coded,
  s.reportedAt = CASE WHEN row.reportedAt < s.reportedAt THEN row.reportedAt ELSE s.reportedAt END,
  s.recordedAt = CASE WHEN row.recordedAt < s.recordedAt THEN row.recordedAt ELSE s.recordedAt END
WITH s, row
// Stored as floats it takes half of what a list of numbers does.
CALL (s, row) {
  WITH s, row WHERE s.vector IS NULL
  CALL db.create.setNodeVectorProperty(s, 'vector', row.vector)
}
CALL (s, row) {
  UNWIND row.claims AS id
  MATCH (c:Claim {id: id})
  MERGE (c)-[:QUOTES]->(s)
}
CALL (s, row) {
  UNWIND row.summarized AS id
  MATCH (c:Claim {id: id})
  MERGE (c)-[:SUMMARIZED_AS]->(s)
}
CALL (s, row) {
  UNWIND row.articles AS x
  MATCH (a:Article {id: x.id})
  MERGE (a)-[t:SAYS]->(s)
  ON CREATE SET t.start = x.start, t.end = x.end
}
