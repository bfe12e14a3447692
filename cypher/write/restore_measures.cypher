// Restores measures, before the versions that change them.
// :param rows => [{props: {id: 'measure:…'}}]
UNWIND $rows AS row
MERGE (n:Measure {id: row.props.id})
SET n = row.props
