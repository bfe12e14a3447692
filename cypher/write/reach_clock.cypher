// Moves the clock to the instant of an answer, so that no later commit is stamped before it. The property entities is
// kept as tick_clock keeps it.
// :param at => 1543017600000000   microseconds since 1970, Integer
MERGE (c:Clock {id: 'recorded'})
// Locks it before it is looked at.
SET c.at = coalesce(c.at, 0)
WITH c, c.at AS before, CASE WHEN c.at < $at THEN $at ELSE c.at END AS at
SET c.entities = [at, CASE WHEN c.entities[0] = before THEN c.entities[1] ELSE before END], c.at = at
RETURN at
