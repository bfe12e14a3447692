// Restores entries of the audit, or adds those that were kept while the database was closed.
// :param rows => [{props: {id: 'audit:…'}}]
UNWIND $rows AS row
MERGE (n:AuditEntry {id: row.props.id})
SET n = row.props
