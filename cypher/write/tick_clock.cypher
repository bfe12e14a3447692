// Takes the next commit stamps and holds the clock until the transaction ends, so that commits are in recorded order.
// The property entities has the clock's stamp, and the stamp of the last commit up to it that changed entities. If the
// clock was moved without it, the clock's stamp counts as that of such a commit.
// :param least => 1543017600000000   the least that the stamp may be, in microseconds since 1970, Integer
// :param count => 1   how many are taken; the first is told, and the others follow it
MERGE (c:Clock {id: 'recorded'})
// Locks it before it is looked at.
SET c.at = coalesce(c.at, 0)
// Read behind the lock: a stamp may not lie before an instant that was settled while this waited.
WITH c, c.at AS before, datetime.realtime() AS wall
WITH c, before, wall.epochSeconds * 1000000 + wall.microsecond AS now
WITH c, before, CASE WHEN now < $least THEN $least ELSE now END AS now
WITH c, before, CASE WHEN before < now THEN now ELSE before + 1 END + $count - 1 AS at
SET c.entities = [at, CASE WHEN c.entities[0] = before THEN c.entities[1] ELSE before END], c.at = at
RETURN at - $count + 1 AS at
