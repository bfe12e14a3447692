// Notes that a login of the page was logged out, and forgets those that would have expired by now.
// :param id => '2d1c…', until => 1543060800000000, now => 1543017600000000
MERGE (e:EndedLogin {id: $id})
SET e.until = $until
WITH e
MATCH (old:EndedLogin)
WHERE old.until <= $now
DELETE old
