// Reads a page of the claims of an article, in the order of the text.
// :param article => 'article:…', limit => 51, after => null
MATCH (:Article {id: $article})<-[:MADE_IN]-(c:Claim)-[:SUPPORTS]->(p:PolicyAction)
WHERE c.retractedAt IS NULL
  AND ($after IS NULL OR coalesce(c.start, -1) > $after[0] OR (coalesce(c.start, -1) = $after[0] AND c.id > $after[1]))
RETURN p.id AS action, $article AS article, c AS claim
ORDER BY coalesce(c.start, -1), c.id
LIMIT $limit
