// Counts an entity's acts by day and by type as of two clocks, from the index alone: what still holds by a seek of each type,
// what no longer does by its kind. What lies ahead of its report is not among them.
// :param entity => 'country:US', types => ['SANCTION'], low => -9223372036854775807, high => 1543017600000000
// :param recorded => 1543017600000000, reported => 1543017600000000
CALL () {
  UNWIND $types AS type
  CALL (type) {
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
    WHERE r.entity = $entity AND r.type = type AND $low <= r.liveKey < $high AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    WITH (r.liveKey + 4611686018427387904) / 2199023255552 - 2097152 AS day, count(*) AS count
    RETURN collect(day) AS days, collect(count) AS counts
  }
  RETURN type AS facets, days, counts
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, recordedTo, reportedTo, pastKey, recordedFrom, reportedFrom, facets)
  WHERE r.entity = $entity AND $recorded < r.recordedTo < 9223372036854775807 AND r.reportedTo > $reported
    AND $low <= r.pastKey < $high AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
  WITH r.facets AS facets, (r.pastKey + 4611686018427387904) / 2199023255552 - 2097152 AS day, count(*) AS count
  RETURN facets, collect(day) AS days, collect(count) AS counts
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, recordedTo, reportedTo, pastKey, recordedFrom, reportedFrom, facets)
  WHERE r.entity = $entity AND r.recordedTo = 9223372036854775807 AND $reported < r.reportedTo < 9223372036854775807
    AND $low <= r.pastKey < $high AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
  WITH r.facets AS facets, (r.pastKey + 4611686018427387904) / 2199023255552 - 2097152 AS day, count(*) AS count
  RETURN facets, collect(day) AS days, collect(count) AS counts
}
RETURN facets, days, counts
ORDER BY facets, days
