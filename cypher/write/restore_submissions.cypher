// Restores nodes without relationships.
// :param rows => [{props: {id: 'submission:…'}}]
UNWIND $rows AS row
MERGE (n:Submission {id: row.props.id})
SET n = row.props
