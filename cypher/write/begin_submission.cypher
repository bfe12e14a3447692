// Counts an attempt before it is made, so that an attempt that ends the process is counted too. Another process may end
// the submission at the same time, so it is locked before its status is looked at.
// :param id => 'submission:…', now => 1543017600000000
MATCH (s:Submission {id: $id})
SET s.id = $id
WITH s
WHERE s.status IN ['WAITING', 'PROCESSING']
SET s.status = 'PROCESSING', s.attempts = coalesce(s.attempts, 0) + 1, s.stage = 'READ', s.changedAt = $now
RETURN s AS submission
