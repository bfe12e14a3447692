// Keeps of a submission that its article is written; in the transaction that writes it.
// :param id => 'submission:…', article => 'article:…', now => 1543017600000000
MATCH (s:Submission {id: $id})
SET s = {id: s.id, status: 'DONE', origin: s.origin, receivedAt: s.receivedAt, attempts: s.attempts, article: $article, changedAt: $now}
