// Reads the number of the last migration.
MATCH (m:__Neo4jMigration)
WHERE m.version =~ '\\d+'
RETURN max(m.version) AS version
