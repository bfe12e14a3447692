// Reads the instant of the oldest import that is under way: more is yet recorded at it, so streams wait there. One whose process gave no
// sign for long is under way no more.
MATCH (i:Import)
WHERE i.finishedAt IS NULL AND i.awaitedUntil > timestamp()
RETURN min(i.recordedAt) AS recordedAt
