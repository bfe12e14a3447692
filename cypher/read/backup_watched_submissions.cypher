// Reads the submissions of watched sources whose outcome is not recorded, in the transaction that holds the clock.
MATCH (p:WatchedSubmission)
RETURN {props: properties(p)} AS row
ORDER BY p.id
