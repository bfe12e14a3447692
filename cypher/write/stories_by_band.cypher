// Finds for each of some articles those that may have the same text: they share a band of the signature, and their story
// contains no document with another official number.
// :param articles => [{article: 'article:…', bands: ['0:1234', '1:5678', 'lead:0:91'], document: '2021-04783'}]
UNWIND $articles AS row
CALL (row) {
  UNWIND row.bands AS key
  MATCH (:Band {key: key})<-[:IN_BAND]-(a:Article)-[:TELLS]->(s:Story)
  WITH row, a, s, count(key) AS shared
  WHERE row.document = '' OR NOT EXISTS {
    MATCH (s)<-[:TELLS]-(d:Article) WHERE d.document IS NOT NULL AND toLower(d.document) <> toLower(row.document)
  }
  RETURN s.id AS story, a.minima AS minima, shared, a.recordedAt AS recordedAt, a.id AS id
  ORDER BY shared DESC, recordedAt, id
  LIMIT 200
}
RETURN row.article AS article, story, minima
ORDER BY article, shared DESC, recordedAt, id
