// Records that the articles of some submissions are written, in the transaction that writes them.
// :param done => [{id: 'submission:…', article: 'article:…'}], now => 1543017600000000
UNWIND $done AS row
MATCH (s:Submission {id: row.id})
SET s = {id: s.id, status: 'DONE', origin: s.origin, receivedAt: s.receivedAt, earlier: s.earlier, attempts: s.attempts,
         article: row.article, changedAt: $now}
