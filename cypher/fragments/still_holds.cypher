// Seeks the rows of an entity that hold now and held as of two clocks, from the index alone.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
// :sample CALL () { {{still_holds entity=$entity low=$low high=$high}} RETURN r } RETURN count(r) AS count
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, liveKey, recordedFrom, reportedFrom, facets)
WHERE r.entity = ${entity} AND ${low} <= r.liveKey < ${high}
  AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
