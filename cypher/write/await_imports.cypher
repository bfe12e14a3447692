// Notes that the processes of imports are alive, so that streams wait for them; by the clock of the database alone.
// :param ids => ['import:…'], millis => 600000
UNWIND $ids AS id
MATCH (i:Import {id: id})
WHERE i.finishedAt IS NULL
SET i.awaitedUntil = timestamp() + $millis
