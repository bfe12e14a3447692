// Counts the dated relationships of entities that begin in a stretch of days, as of two clocks, up to the same limit as now.
// :param ids => ['country:US', 'company:Q160120'], low => 17836, high => 18200, most => 10000
// :param recorded => 1543017600000000, reported => 1543017600000000
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(from, liveDay, to, lastDay, storyCount, recordedFrom, reportedFrom)
    WHERE r.from = id AND $low <= r.liveDay <= $high AND r.to IS NOT NULL AND r.lastDay IS NOT NULL
      AND r.storyCount IS NOT NULL AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    RETURN r.liveDay AS day LIMIT $most
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(to, liveDay, from, lastDay, storyCount, recordedFrom, reportedFrom)
    WHERE r.to = id AND $low <= r.liveDay <= $high AND r.from IS NOT NULL AND r.lastDay IS NOT NULL
      AND r.storyCount IS NOT NULL AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    RETURN r.liveDay AS day LIMIT $most
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(from, pastDay, to, recordedFrom, recordedTo, reportedFrom, reportedTo)
    WHERE r.from = id AND $low <= r.pastDay <= $high AND r.to IS NOT NULL
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    RETURN r.pastDay AS day LIMIT $most
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(to, pastDay, from, recordedFrom, recordedTo, reportedFrom, reportedTo)
    WHERE r.to = id AND $low <= r.pastDay <= $high AND r.from IS NOT NULL
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    RETURN r.pastDay AS day LIMIT $most
  }
  RETURN count(*) AS degree
}
RETURN id, CASE WHEN degree > $most THEN $most ELSE degree END AS degree
ORDER BY id
