// Lets claims and articles wait again that were set aside, and tells how many: another model may take their sentences.
MATCH (n:Unembeddable)
SET n:Unembedded
REMOVE n:Unembeddable
RETURN count(n) AS retried
