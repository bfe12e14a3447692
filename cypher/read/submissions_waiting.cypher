// Reads what was accepted and is not written yet, in the order it came.
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt)
WHERE s.status = 'WAITING' AND s.receivedAt >= 0
RETURN s AS submission
ORDER BY s.receivedAt, s.id
