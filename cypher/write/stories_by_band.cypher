// Finds the articles that may carry the same text: they share a band of the signature.
// :param bands => ['0:1234', '1:5678']
UNWIND $bands AS key
MATCH (:Band {key: key})<-[:IN_BAND]-(a:Article)-[:TELLS]->(s:Story)
WITH DISTINCT a, s
RETURN s.id AS story, a.minima AS minima, a.document AS document
ORDER BY a.recordedAt, a.id
LIMIT 200
