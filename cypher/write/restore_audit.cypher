// Restores entries of the audit.
// :param rows => [{props: {id: 'audit:…'}}]
UNWIND $rows AS row
MERGE (n:AuditEntry {id: row.props.id})
SET n = row.props
