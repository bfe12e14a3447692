// Counts an entity's acts by type as of two clocks, from the index alone. Rows that still hold are counted by ranges of
// days, with a seek for each type and range; others by facets and day. Acts ahead of their report are not counted.
// :param entity => 'country:US'
// :param types => ['SANCTION']
// :param stretches => [{day: 17836, low: 39219579762769920, high: 39285551437086720}]
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL () {
  UNWIND $types AS type
  UNWIND $stretches AS stretch
  CALL (type, stretch) {
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
    WHERE r.entity = $entity AND r.type = type AND r.liveKey >= stretch.low AND r.liveKey < stretch.high
      AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    RETURN count(*) AS count
  }
  RETURN type AS facets, collect(stretch.day) AS days, collect(count) AS counts
UNION ALL
  {{ended_facets}}
}
RETURN facets, days, counts
ORDER BY facets, days
