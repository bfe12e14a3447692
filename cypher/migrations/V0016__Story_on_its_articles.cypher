// What tells a story carries both ends, so that a page of its articles is sought in their order.
MATCH (a:Article)-[t:TELLS]->(s:Story)
WHERE t.story IS NULL
SET t.story = s.id, t.article = a.id;
