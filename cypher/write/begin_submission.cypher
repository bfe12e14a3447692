// Counts an attempt before it is made, so that an attempt that ends the process is counted too.
// :param id => 'submission:…', now => 1543017600000000
MATCH (s:Submission {id: $id})
WHERE s.status IN ['WAITING', 'PROCESSING']
SET s.status = 'PROCESSING', s.attempts = coalesce(s.attempts, 0) + 1, s.stage = 'READ', s.changedAt = $now
RETURN s AS submission
