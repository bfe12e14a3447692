// Reads the submissions that are accepted and not written yet, those with the fewest attempts first, so that one that
// ended a process comes last.
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status IN ['WAITING', 'PROCESSING'] AND s.receivedAt >= 0 AND s.id > ''
RETURN s.id AS id, s.origin AS origin, s.status AS status, coalesce(s.attempts, 0) AS attempts, s.stage AS stage
ORDER BY attempts, s.receivedAt, s.id
