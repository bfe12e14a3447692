// Has quarantined submissions wait again, as if they had never been tried; those without a text cannot.
// :param ids => ['submission:…'], now => 1543017600000000
UNWIND $ids AS id
MATCH (s:Submission {id: id})
WHERE s.status = 'SET_ASIDE' AND s.text IS NOT NULL
SET s.status = 'WAITING', s.attempts = 0, s.stage = null, s.reason = null, s.changedAt = $now
RETURN s AS submission
ORDER BY s.receivedAt, s.id
