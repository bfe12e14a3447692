// Reads which submissions watched sources handed in and have not heard of, in the transaction that holds the clock.
MATCH (p:WatchedSubmission)
RETURN {props: properties(p)} AS row
ORDER BY p.id
