// Counts the acts that entities took part in as of two clocks, up to the same limit as now: of what still holds, when it began; of
// what no longer does, both ends.
// :param ids => ['country:US', 'company:Q160120'], lowKey => 39221653812576256, highKey => 39223852835831808, most => 10000
// :param recorded => 1543017600000000, reported => 1543017600000000
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, liveKey, recordedFrom, reportedFrom, facets)
    WHERE r.entity = id AND $lowKey <= r.liveKey < $highKey
      AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
    WITH r LIMIT $most
    RETURN count(*) AS acts
  UNION ALL
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, recordedTo, reportedTo, pastKey, recordedFrom, reportedFrom, facets)
    WHERE r.entity = id AND $recorded < r.recordedTo < 9223372036854775807 AND r.reportedTo > $reported
      AND $lowKey <= r.pastKey < $highKey AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
    WITH r LIMIT $most
    RETURN count(*) AS acts
  UNION ALL
    MATCH ()-[r:INVOLVED_IN]->()
    USING INDEX SEEK r:INVOLVED_IN(entity, recordedTo, reportedTo, pastKey, recordedFrom, reportedFrom, facets)
    WHERE r.entity = id AND r.recordedTo = 9223372036854775807 AND $reported < r.reportedTo < 9223372036854775807
      AND $lowKey <= r.pastKey < $highKey AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported AND r.facets IS NOT NULL
    WITH r LIMIT $most
    RETURN count(*) AS acts
  }
  RETURN sum(acts) AS degree
}
RETURN id, CASE WHEN degree > $most THEN $most ELSE degree END AS degree
ORDER BY id
