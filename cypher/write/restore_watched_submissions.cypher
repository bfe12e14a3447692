// Puts back which submissions watched sources handed in and have not heard of.
// :param rows => [{props: {id: 'submission:…'}}]
UNWIND $rows AS row
MERGE (p:WatchedSubmission {id: row.props.id})
SET p = row.props
