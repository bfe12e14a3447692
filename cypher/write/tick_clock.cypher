// Takes the next commit stamps and holds the clock until the transaction ends, so that commits are in recorded order.
// :param now => 1543017600000000   microseconds since 1970, Integer
// :param count => 1   how many are taken; the first is told, and the others follow it
MERGE (c:Clock {id: 'recorded'})
SET c.at = CASE WHEN coalesce(c.at, 0) < $now THEN $now ELSE c.at + 1 END + $count - 1
RETURN c.at - $count + 1 AS at
