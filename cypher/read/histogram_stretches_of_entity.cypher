// Counts an entity's acts by ranges of days. Each range has a seek of its own, which neither reads nor groups days.
// :param entity => 'country:US'
// :param stretches => [{day: 17836, low: 39219579762769920, high: 39285551437086720}]
UNWIND $stretches AS stretch
CALL (stretch) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, liveKey)
  WHERE r.entity = $entity AND r.liveKey >= stretch.low AND r.liveKey < stretch.high
  RETURN count(*) AS count
}
RETURN collect(stretch.day) AS days, collect(count) AS counts
