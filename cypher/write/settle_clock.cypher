// Waits for the commit that is under way, and returns the instant up to which no later commit is stamped. It changes nothing:
// setting a label that is there takes the lock of the node and leaves nothing to commit, while setting a property to its own
// value would be committed. Only a database without a clock gets one.
MERGE (c:Clock {id: 'recorded'})
SET c:Clock
// Read behind the lock, as a commit reads it.
WITH c, datetime.realtime() AS wall
WITH coalesce(c.at, 0) AS at, wall.epochSeconds * 1000000 + wall.microsecond AS now
RETURN CASE WHEN at < now THEN now - 1 ELSE at END AS settled
