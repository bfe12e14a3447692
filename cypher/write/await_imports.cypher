// Records that the processes of imports are alive, so that streams wait for them, by the clock of the database alone. An
// import that was silent until streams passed it is not waited for again.
// :param ids => ['import:…'], millis => 600000
UNWIND $ids AS id
MATCH (i:Import {id: id})
WHERE i.finishedAt IS NULL AND i.awaitedUntil > timestamp()
SET i.awaitedUntil = timestamp() + $millis
