// Reads the statements that create the indexes of a database, except those that constraints own. Cypher 5 has no statement
// for a vector index.
CYPHER 25
SHOW INDEXES YIELD name, type, owningConstraint, createStatement
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN CASE WHEN type = 'VECTOR' THEN 'CYPHER 25 ' ELSE '' END + createStatement AS statement
ORDER BY name
