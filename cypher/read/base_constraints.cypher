// Reads the statements that create the constraints of a database.
SHOW CONSTRAINTS YIELD name, createStatement
RETURN createStatement AS statement
ORDER BY name
