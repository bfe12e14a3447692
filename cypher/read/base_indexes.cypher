// Reads the statements that make the indexes of a database but for those that its constraints own. Cypher 5 has no statement
// for an index of vectors.
CYPHER 25
SHOW INDEXES YIELD name, type, owningConstraint, createStatement
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN CASE WHEN type = 'VECTOR' THEN 'CYPHER 25 ' ELSE '' END + createStatement AS statement
ORDER BY name
