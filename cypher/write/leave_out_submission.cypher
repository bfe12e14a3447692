// Forgets what was handed in, and keeps that it is left out for whoever waits for it: a message that comes twice is not kept again.
// :param id => 'submission:…', now => 1543017600000000
MATCH (s:Submission {id: $id})
SET s = {id: s.id, status: 'LEFT_OUT', origin: 'left out', receivedAt: s.receivedAt, attempts: 0, changedAt: $now}
