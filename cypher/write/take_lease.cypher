// Takes or renews a lease, unless another process holds it and it has not expired, by the clock of the database alone.
// :param id => 'sources', holder => '6e0c', millis => 20000
MERGE (l:Lock {id: $id})
// Locks it before it is looked at.
SET l.id = $id
WITH l, l.holder IS NULL OR l.holder = $holder OR l.until < timestamp() AS free
FOREACH (_ IN CASE WHEN free THEN [0] ELSE [] END | SET l.holder = $holder, l.until = timestamp() + $millis)
RETURN free AS taken
