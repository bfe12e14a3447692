// Reads the stamp of the last commit that the clock has seen, and of the oldest running import. An import without a recent
// heartbeat does not count, nor does one that records at instants of its own.
RETURN COLLECT { MATCH (c:Clock {id: 'recorded'}) RETURN c.at } AS at,
  COLLECT { MATCH (i:Import) WHERE i.finishedAt IS NULL AND i.awaitedUntil > timestamp() RETURN i.recordedAt ORDER BY i.recordedAt LIMIT 1 } AS importing
