// Counts the submissions in a state, and tells when the oldest of them came.
// :param status => 'WAITING'
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status = $status AND s.receivedAt >= 0 AND s.id > ''
RETURN count(*) AS count, min(s.receivedAt) AS oldest
