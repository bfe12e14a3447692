// Reads all nodes of a small database. Entities are identified by their first label.
MATCH (n)
WHERE NOT n:Clock AND NOT n:Lock AND NOT n:__Neo4jMigrationsLock
RETURN CASE WHEN n:Entity THEN ['Entity'] + [l IN labels(n) WHERE l <> 'Entity'] ELSE labels(n) END AS labels,
       coalesce(n.id, n.version, elementId(n)) AS id, properties(n) AS properties
ORDER BY labels[0], id
