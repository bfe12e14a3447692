// Seeks the rows of an entity that held as of two clocks and that a later commit closed, from the index alone.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
// :sample CALL () { {{ended_by_record entity=$entity low=$low high=$high}} RETURN r } RETURN count(r) AS count
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, recordedTo, reportedTo, pastKey, recordedFrom, reportedFrom, facets)
WHERE r.entity = ${entity} AND $recorded < r.recordedTo < 9223372036854775807 AND r.reportedTo > $reported
  AND ${low} <= r.pastKey < ${high} AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
