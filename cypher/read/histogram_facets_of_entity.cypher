// Counts an entity's acts by day and facets, from the index alone. A key's upper bits are the day; adding 2^62 makes it
// positive, since division rounds towards zero. Each combination of facets comes in one row: many small rows would cost
// more than the count.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 9223372036854775807
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, liveKey, recordedFrom, reportedFrom, facets)
WHERE r.entity = $entity AND $low <= r.liveKey < $high
  AND r.recordedFrom IS NOT NULL AND r.reportedFrom IS NOT NULL AND r.facets IS NOT NULL
WITH r.facets AS facets, {{day key=r.liveKey}} AS day, count(*) AS count
RETURN facets, collect(day) AS days, collect(count) AS counts
ORDER BY facets
