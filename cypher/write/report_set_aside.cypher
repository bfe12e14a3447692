// Records faults that have no text to keep, such as rows of a file.
// :param rows => [{id: 'submission:…', origin: 'a.tsv:7', reason: 'has 3 columns', receivedAt: 1543017600000000}]
UNWIND $rows AS row
MERGE (s:Submission {id: row.id})
SET s.status = 'SET_ASIDE', s.origin = row.origin, s.reason = row.reason, s.receivedAt = row.receivedAt
