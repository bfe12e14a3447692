// Deletes the turns at hosts that are past, by the clock of the database.
MATCH (l:Lock)
WHERE l.id STARTS WITH 'host ' AND l.next < timestamp()
DELETE l
