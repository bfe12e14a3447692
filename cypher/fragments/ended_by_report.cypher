// Seeks the rows of an entity that held as of two clocks and that a later report replaced, from the index alone.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
// :sample CALL () { {{ended_by_report entity=$entity low=$low high=$high}} RETURN r } RETURN count(r) AS count
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, recordedTo, reportedTo, pastKey, recordedFrom, reportedFrom, facets)
WHERE r.entity = ${entity} AND r.recordedTo = 9223372036854775807 AND $reported < r.reportedTo < 9223372036854775807
  AND ${low} <= r.pastKey < ${high} AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
