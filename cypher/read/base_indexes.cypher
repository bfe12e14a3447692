// Reads the statements that make the indexes of a database but for those that its constraints own.
SHOW INDEXES YIELD name, type, owningConstraint, createStatement
WHERE owningConstraint IS NULL AND type <> 'LOOKUP'
RETURN createStatement AS statement
ORDER BY name
