// Sets the clock to the instant of a backup, so that later commits are stamped after it.
// :param at => 1543017600000000
MERGE (c:Clock {id: 'recorded'})
SET c.at = $at
