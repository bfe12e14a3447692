// Reads the instant of the oldest running import, at which more will be recorded, so streams wait there. An import without
// a recent heartbeat does not count as running.
MATCH (i:Import)
WHERE i.finishedAt IS NULL AND i.awaitedUntil > timestamp()
RETURN min(i.recordedAt) AS recordedAt
