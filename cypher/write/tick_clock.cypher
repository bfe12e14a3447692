// Takes the next commit stamp and holds the clock until the transaction ends, so that commits are in recorded order.
// :param now => 1543017600000000   microseconds since 1970, Integer
MERGE (c:Clock {id: 'recorded'})
SET c.at = CASE WHEN coalesce(c.at, 0) < $now THEN $now ELSE c.at + 1 END
RETURN c.at AS at
