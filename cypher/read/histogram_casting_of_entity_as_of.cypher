// Counts an entity's acts by day and by the entities in a role as of two clocks. The day is read from the index. Acts
// ahead of their report are not counted.
// :param entity => 'country:US'
// :param role => 'ACTOR '
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, key, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE r.entity = $entity AND $low <= r.key < $high
  AND {{clock row=r}}
WITH [y IN r.casting WHERE y STARTS WITH $role | y] AS cast, {{day key=r.key}} AS day, count(*) AS count
RETURN cast, collect(day) AS days, collect(count) AS counts
ORDER BY cast
