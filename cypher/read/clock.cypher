// Reads the stamp of the last commit that the clock has seen, and of the oldest running import. An import without a recent
// heartbeat does not count, nor does one that records at instants of its own. The clock is told as its stamp and, if it
// is there, the property entities: a stamp, and that of the last commit up to it that changed entities.
RETURN COLLECT { MATCH (c:Clock {id: 'recorded'}) RETURN [coalesce(c.at, 0)] + coalesce(c.entities, []) } AS clock,
  COLLECT { MATCH (i:Import) WHERE i.finishedAt IS NULL AND i.awaitedUntil > timestamp() RETURN i.recordedAt ORDER BY i.recordedAt LIMIT 1 } AS importing
