// Reads all submissions that are waiting or quarantined, and those whose watched source has not recorded their end, in the
// transaction that holds the clock.
MATCH (s:Submission)
WHERE s.status <> 'DONE' OR EXISTS { (:WatchedSubmission {id: s.id}) }
RETURN {props: properties(s)} AS row
ORDER BY s.id
