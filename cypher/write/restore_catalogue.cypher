// Restores nodes without relationships.
// :param rows => [{props: {id: 'catalogue:…'}}]
UNWIND $rows AS row
MERGE (n:Catalogue {id: row.props.id})
SET n = row.props
