// Counts an entity's acts as of two clocks, from the index alone. Rows that still hold are counted by ranges of days, each
// with a seek of its own; others by day and by both ends. Acts ahead of their report are not counted.
// :param entity => 'country:US'
// :param stretches => [{day: 17836, low: 39219579762769920, high: 39285551437086720}]
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL () {
  UNWIND $stretches AS stretch
  CALL (stretch) {
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, liveKey, recordedFrom, reportedFrom, facets)
    WHERE r.entity = $entity AND r.liveKey >= stretch.low AND r.liveKey < stretch.high
      AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
    RETURN count(*) AS count
  }
  RETURN 0 AS past, collect(stretch.day) AS days, collect(count) AS counts
UNION ALL
  {{ended_days}}
}
RETURN days, counts
ORDER BY past
