// Counts an entity's acts by day and by type as of two clocks, from the index alone. Rows that still hold are counted by a
// seek for each type, others by facets. Acts ahead of their report are not counted.
// :param entity => 'country:US'
// :param types => ['SANCTION']
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL () {
  UNWIND $types AS type
  CALL (type) {
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
    WHERE r.entity = $entity AND r.type = type AND $low <= r.liveKey < $high AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    WITH {{day key=r.liveKey}} AS day, count(*) AS count
    RETURN collect(day) AS days, collect(count) AS counts
  }
  RETURN type AS facets, days, counts
UNION ALL
  {{ended_facets}}
}
RETURN facets, days, counts
ORDER BY facets, days
