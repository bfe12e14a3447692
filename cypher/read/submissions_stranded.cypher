// Finds waiting submissions whose state has not changed for a while, the oldest first.
// :param before => 1543017600000000
// :param limit => 500
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status IN ['WAITING', 'PROCESSING'] AND s.receivedAt >= 0 AND s.id > '' AND s.changedAt < $before AND s.text IS NOT NULL
RETURN s.id AS id
ORDER BY s.receivedAt, id
LIMIT $limit
