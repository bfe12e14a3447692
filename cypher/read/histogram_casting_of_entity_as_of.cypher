// Counts an entity's acts by day and by who takes part in a role as of two clocks; the day is read from the index. What lies
// ahead of its report is not among them.
// :param entity => 'country:US', role => 'ACTOR ', low => -9223372036854775807, high => 1543017600000000
// :param recorded => 1543017600000000, reported => 1543017600000000
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, key, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE r.entity = $entity AND $low <= r.key < $high
  AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
WITH [y IN r.casting WHERE y STARTS WITH $role | y] AS cast, (r.key + 4611686018427387904) / 2199023255552 - 2097152 AS day, count(*) AS count
RETURN cast, collect(day) AS days, collect(count) AS counts
ORDER BY cast
