// Waits until all indexes are populated.
// :param seconds => 86400
CALL db.awaitIndexes($seconds)
