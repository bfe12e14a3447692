// Reads one kind of node in a database besides those of its migrations, locks, logins and audit; no row if it is empty.
MATCH (n)
WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4j' OR l IN ['ApiKey', 'AuditEntry', 'EndedLogin', 'Lock', 'LoginSecret'])
RETURN labels(n)[0] AS label
ORDER BY label
LIMIT 1
