// Reads the rows of a file that a bulk script quarantined in its latest load.
// :param file => 'claims.csv:'
// :param since => 1543017600000000
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status = 'SET_ASIDE' AND s.receivedAt >= $since AND s.id IS NOT NULL AND s.origin STARTS WITH $file
RETURN s.origin AS origin, s.reason AS reason
ORDER BY s.status, s.receivedAt, s.id
