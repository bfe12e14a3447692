// Requeues quarantined claims and articles and returns their number: another model may accept their sentences.
MATCH (n:Unembeddable)
SET n:Unembedded
REMOVE n:Unembeddable
RETURN count(n) AS retried
