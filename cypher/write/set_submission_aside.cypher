// Quarantines a submission with the stage and the reason. If another process has written its article meanwhile, it stays
// done, which only the lock tells for sure.
// :param id => 'submission:…', stage => 'READ', reason => 'the text is empty', now => 1543017600000000
MATCH (s:Submission {id: $id})
SET s.id = $id
WITH s
WHERE s.status <> 'DONE'
SET s.status = 'SET_ASIDE', s.stage = $stage, s.reason = $reason, s.changedAt = $now
