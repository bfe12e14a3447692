// Finds the articles that may carry the same text: they share a band of the signature, and their story holds no document
// of another official number.
// :param bands => ['0:1234', '1:5678', 'lead:0:91'], document => '2021-04783'
UNWIND $bands AS key
MATCH (:Band {key: key})<-[:IN_BAND]-(a:Article)-[:TELLS]->(s:Story)
WITH a, s, count(key) AS shared
WHERE $document = '' OR NOT EXISTS {
  MATCH (s)<-[:TELLS]-(d:Article) WHERE d.document IS NOT NULL AND toLower(d.document) <> toLower($document)
}
RETURN s.id AS story, a.minima AS minima
ORDER BY shared DESC, a.recordedAt, a.id
LIMIT 200
