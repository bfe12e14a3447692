// Reads how far all bulk imports are, in the transaction that holds the clock: rows that follow are taken in again.
MATCH (i:Import)
RETURN {props: properties(i)} AS row
ORDER BY i.id
