// Has all processes leave a host alone for a time in milliseconds, unless it is left alone for longer.
// :param id => 'host news.example.org', millis => 3600000
MERGE (l:Lock {id: $id})
// Locks it before it is looked at.
SET l.id = $id
WITH l, timestamp() + $millis AS next
WHERE coalesce(l.next, 0) < next
SET l.next = next
