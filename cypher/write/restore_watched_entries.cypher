// Restores the known entries of watched sources.
// :param rows => [{props: {id: 'entry:…'}}]
UNWIND $rows AS row
MERGE (e:WatchedEntry {id: row.props.id})
SET e = row.props
