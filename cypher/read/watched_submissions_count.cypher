// The number of articles from watched sources whose outcome is not recorded yet, without those that the graph does not know
// yet. Those that were submitted before an instant are gone.
// :param before => 1540425600000000
MATCH (p:WatchedSubmission)
WHERE coalesce(p.at, 0) < $before OR EXISTS { (:Submission {id: p.id}) }
RETURN count(p) AS count
