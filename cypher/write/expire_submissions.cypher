// Forgets submissions in a state that came before an instant, some at a time.
// :param status => 'DONE', before => 1543017600000000, limit => 1000
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status = $status AND s.receivedAt < $before AND s.id > ''
WITH s LIMIT $limit
DELETE s
RETURN count(*) AS expired
