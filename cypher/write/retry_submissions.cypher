// Returns quarantined submissions to the queue, with no attempt counted. Submissions without a text cannot be tried again.
// :param ids => ['submission:…'], now => 1543017600000000
UNWIND $ids AS id
WITH DISTINCT id
MATCH (s:Submission {id: id})
WHERE s.status = 'SET_ASIDE' AND s.text IS NOT NULL
WITH s, s {.id, .origin, .status, .attempts, .stage, .reason, .receivedAt, .changedAt} AS before
SET s.status = 'WAITING', s.attempts = 0, s.stage = null, s.reason = null, s.changedAt = $now
RETURN s AS submission, before
ORDER BY s.receivedAt, s.id
