// How many articles of watched sources are on their way.
MATCH (p:WatchedSubmission)
RETURN count(p) AS count
