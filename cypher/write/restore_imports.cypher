// Restores nodes without relationships.
// :param rows => [{props: {id: 'import:…'}}]
UNWIND $rows AS row
MERGE (n:Import {id: row.props.id})
SET n = row.props
