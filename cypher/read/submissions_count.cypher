// Counts the submissions in a state, with the arrival of the oldest one.
// :param status => 'WAITING'
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status = $status AND s.receivedAt >= 0 AND s.id > ''
RETURN count(*) AS count, min(s.receivedAt) AS oldest
