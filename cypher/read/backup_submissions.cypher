// Reads all submissions that are waiting or set aside, in the transaction that holds the clock.
MATCH (s:Submission)
RETURN {props: properties(s)} AS row
ORDER BY s.id
