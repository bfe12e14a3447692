// Counts submissions by their state, with the time of the oldest of each.
MATCH (s:Submission)
RETURN s.status AS state, count(*) AS count, min(s.receivedAt) AS oldest
ORDER BY state
