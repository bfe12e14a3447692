// Reads a page of the audit up to an instant.
// :param after => '', limit => 500, at => 1543017600000000
MATCH (e:AuditEntry)
USING INDEX SEEK e:AuditEntry(id)
WHERE e.id > $after AND e.at <= $at
RETURN e.id AS key, {props: properties(e)} AS row
ORDER BY key
LIMIT $limit
