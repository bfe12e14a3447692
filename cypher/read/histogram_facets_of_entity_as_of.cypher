// Counts an entity's acts by day and by what they are as of two clocks, from the index alone; what lies ahead of its report
// is not among them. A key's upper bits are the day; adding 2^62 makes it positive, since division rounds towards zero.
// :param entity => 'country:US', low => -9223372036854775807, high => 1543017600000000
// :param recorded => 1543017600000000, reported => 1543017600000000
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, key, recordedFrom, recordedTo, reportedFrom, reportedTo, facets)
WHERE r.entity = $entity AND $low <= r.key < $high
  AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported AND r.facets IS NOT NULL
WITH r.facets AS facets, (r.key + 4611686018427387904) / 2199023255552 - 2097152 AS day, count(*) AS count
RETURN facets, collect(day) AS days, collect(count) AS counts
ORDER BY facets
