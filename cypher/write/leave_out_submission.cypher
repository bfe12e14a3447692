// Deletes a submission, and records that it is left out, for clients that wait for it. A repeated message is not kept
// again.
// :param id => 'submission:…', now => 1543017600000000
MATCH (s:Submission {id: $id})
SET s = {id: s.id, status: 'LEFT_OUT', origin: 'left out', receivedAt: s.receivedAt, earlier: s.earlier, attempts: 0,
         changedAt: $now}
