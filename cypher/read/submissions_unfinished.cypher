// Reads what was accepted and is not written yet: the least tried first, so that one that ended a process stands last.
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status IN ['WAITING', 'PROCESSING'] AND s.receivedAt >= 0 AND s.id > ''
RETURN s.id AS id, s.origin AS origin, s.status AS status, coalesce(s.attempts, 0) AS attempts, s.stage AS stage
ORDER BY attempts, s.receivedAt, s.id
