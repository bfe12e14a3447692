// Reads the stamp of the last commit that the clock has seen, and of the oldest import that has not ended.
RETURN COLLECT { MATCH (c:Clock {id: 'recorded'}) RETURN c.at } AS at,
  COLLECT { MATCH (i:Import) WHERE i.finishedAt IS NULL RETURN i.recordedAt ORDER BY i.recordedAt LIMIT 1 } AS importing
