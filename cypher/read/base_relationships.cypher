// Reads all relationships of a small database, with their ends as base_nodes identifies them.
MATCH (a)-[r]->(b)
RETURN CASE WHEN a:Entity THEN 'Entity' ELSE labels(a)[0] END AS fromLabel, coalesce(a.id, a.version, elementId(a)) AS from,
       type(r) AS type, properties(r) AS properties,
       CASE WHEN b:Entity THEN 'Entity' ELSE labels(b)[0] END AS toLabel, coalesce(b.id, b.version, elementId(b)) AS to
ORDER BY fromLabel, from, type, toLabel, to
