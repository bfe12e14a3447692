// Deletes some of the submissions that have been in a state since before an instant. They arrived no later, which the
// index tells. One of a watched source stays until its article has the licence of the source.
// :param status => 'DONE', before => 1543017600000000, limit => 1000
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status = $status AND s.receivedAt < $before AND s.id > '' AND coalesce(s.changedAt, s.receivedAt) < $before
  AND NOT EXISTS { (:WatchedSubmission {id: s.id}) }
WITH s LIMIT $limit
DELETE s
RETURN count(*) AS expired
