// Returns a submission to the queue: with the attempt counted and its failure, or as if the attempt had not been made. It
// is locked before its status is looked at: what another process has done stays done.
// :param id => 'submission:…', now => 1543017600000000, counted => true, stage => 'RESOLVE', reason => 'NullPointerException'
MATCH (s:Submission {id: $id})
SET s.id = $id
WITH s
WHERE s.status = 'PROCESSING'
SET s.status = 'WAITING', s.stage = $stage, s.reason = $reason, s.changedAt = $now,
    s.attempts = s.attempts - CASE WHEN $counted THEN 0 ELSE 1 END
