// Reads the progress of all bulk imports, in the transaction that holds the clock. Rows that follow are imported again.
MATCH (i:Import)
RETURN {props: properties(i)} AS row
ORDER BY i.id
