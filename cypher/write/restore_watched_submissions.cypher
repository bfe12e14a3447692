// Restores the submissions of watched sources whose outcome is not recorded.
// :param rows => [{props: {id: 'submission:…'}}]
UNWIND $rows AS row
MERGE (p:WatchedSubmission {id: row.props.id})
SET p = row.props
