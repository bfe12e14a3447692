// Counts an entity's acts by day and by type, from the index alone. Each type has a seek of its own, which is cheaper than
// grouping one seek by type.
// :param entity => 'country:US'
// :param types => ['SANCTION']
// :param low => -9223372036854775807
// :param high => 9223372036854775807
UNWIND $types AS type
CALL (type) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
  WHERE r.entity = $entity AND r.type = type AND $low <= r.liveKey < $high AND r.recordedFrom IS NOT NULL AND r.reportedFrom IS NOT NULL
  WITH {{day key=r.liveKey}} AS day, count(*) AS count
  RETURN collect(day) AS days, collect(count) AS counts
}
RETURN type AS facets, days, counts
ORDER BY facets
