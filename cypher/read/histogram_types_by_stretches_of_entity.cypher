// Counts an entity's acts by type and by ranges of days. Each has a seek of its own, which neither reads nor groups days.
// :param entity => 'country:US'
// :param types => ['SANCTION']
// :param stretches => [{day: 17836, low: 39219579762769920, high: 39285551437086720}]
UNWIND $types AS type
UNWIND $stretches AS stretch
CALL (type, stretch) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
  WHERE r.entity = $entity AND r.type = type AND r.liveKey >= stretch.low AND r.liveKey < stretch.high
    AND r.recordedFrom IS NOT NULL AND r.reportedFrom IS NOT NULL
  RETURN count(*) AS count
}
RETURN type AS facets, collect(stretch.day) AS days, collect(count) AS counts
ORDER BY facets
