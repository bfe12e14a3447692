// Reserves the next turn at a host for a request of one of all processes, by the clock of the database alone. If the wait
// were longer than the patience, nothing is reserved. All times are in milliseconds.
// :param id => 'host news.example.org', delay => 2000, patience => 60000
MERGE (l:Lock {id: $id})
// Locks it before it is looked at.
SET l.id = $id
WITH l, timestamp() AS now
WITH l, now, CASE WHEN coalesce(l.next, 0) < now THEN now ELSE l.next END AS turn
FOREACH (_ IN CASE WHEN turn - now > $patience THEN [] ELSE [0] END | SET l.next = turn + $delay)
RETURN turn - now AS wait
