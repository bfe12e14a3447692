// Reads all submissions that are waiting or set aside, in the transaction that holds the clock.
MATCH (s:Submission)
WHERE s.status <> 'DONE'
RETURN {props: properties(s)} AS row
ORDER BY s.id
