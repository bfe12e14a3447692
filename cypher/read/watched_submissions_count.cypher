// The number of articles from watched sources whose outcome is not recorded yet.
MATCH (p:WatchedSubmission)
RETURN count(p) AS count
