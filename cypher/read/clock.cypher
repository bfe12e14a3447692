// Reads the stamp of the last commit that the clock has seen.
RETURN COLLECT { MATCH (c:Clock {id: 'recorded'}) RETURN c.at } AS at
