// Reads a page of the audit up to an instant.
// :param after => ''
// :param limit => 500
// :param at => 1543017600000000
MATCH (e:AuditEntry)
USING INDEX SEEK e:AuditEntry(id)
WHERE e.id > $after AND e.at <= $at
RETURN e.id AS key, {props: properties(e)} AS row
ORDER BY key
LIMIT $limit
