// Tells which kind of node a database holds beside those of its migrations, locks, keys and audit; none when it is empty.
MATCH (n)
WHERE none(l IN labels(n) WHERE l STARTS WITH '__Neo4j' OR l IN ['ApiKey', 'AuditEntry', 'Lock'])
RETURN labels(n)[0] AS label
ORDER BY label
LIMIT 1
