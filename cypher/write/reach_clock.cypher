// Moves the clock to the instant of an answer, so that no later commit is stamped before it.
// :param at => 1543017600000000   microseconds since 1970, Integer
MERGE (c:Clock {id: 'recorded'})
SET c.at = CASE WHEN coalesce(c.at, 0) < $at THEN $at ELSE c.at END
RETURN c.at AS at
