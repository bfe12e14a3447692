// Counts the dated relationships of entities that begin in a stretch of days, as of two clocks, up to the same limit as now.
// :param ids => ['country:US', 'company:Q160120'], low => 17836, high => 18200, most => 10000
// :param recorded => 1543017600000000, reported => 1543017600000000
UNWIND $ids AS id
CALL (id) {
  CALL (id) {
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(from, day, to, recordedFrom, recordedTo, reportedFrom, reportedTo)
    WHERE r.from = id AND $low <= r.day <= $high AND r.to IS NOT NULL
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    RETURN r.day AS day LIMIT $most
  UNION ALL
    MATCH ()-[r:ACTS_ON]->()
    USING INDEX SEEK r:ACTS_ON(to, day, from, recordedFrom, recordedTo, reportedFrom, reportedTo)
    WHERE r.to = id AND $low <= r.day <= $high AND r.from IS NOT NULL
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    RETURN r.day AS day LIMIT $most
  }
  RETURN count(*) AS degree
}
RETURN id, CASE WHEN degree > $most THEN $most ELSE degree END AS degree
ORDER BY id
