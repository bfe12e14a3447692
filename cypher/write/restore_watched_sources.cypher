// Restores watched sources.
// :param rows => [{props: {id: 'watch:…'}}]
UNWIND $rows AS row
MERGE (w:WatchedSource {id: row.props.id})
SET w = row.props
