// Counts an entity's acts by day and by the entities in a role. The day is read from the index.
// :param entity => 'country:US'
// :param role => 'ACTOR '
// :param low => -9223372036854775807
// :param high => 9223372036854775807
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
WHERE r.entity = $entity AND $low <= r.liveKey < $high
WITH [y IN r.casting WHERE y STARTS WITH $role | y] AS cast, {{day key=r.liveKey}} AS day, count(*) AS count
RETURN cast, collect(day) AS days, collect(count) AS counts
ORDER BY cast
