// Reads a page of what was set aside, the latest first.
// :param before => 9223372036854775807
// :param limit => 51
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt)
WHERE s.status = 'SET_ASIDE' AND s.receivedAt < $before
RETURN s.id AS id, s.origin AS origin, s.reason AS reason, s.receivedAt AS receivedAt
ORDER BY s.status DESC, s.receivedAt DESC
LIMIT $limit
