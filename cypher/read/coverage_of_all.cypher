// Counts the acts that hold now and that a claim asserts, with the first day of the first dated act and the last day of
// the last.
// :param datedLow => -4611683819404132352
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(liveKey)
  WHERE v.liveKey > -9223372036854775807 AND v.storyCount > 0
  RETURN count(v) AS count
}
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(liveKey)
  WHERE v.liveKey >= $datedLow AND v.storyCount > 0
  WITH v ORDER BY v.liveKey LIMIT 1
  RETURN collect(coalesce(v.earliest, v.latest)) AS first
}
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(liveKey)
  WHERE v.liveKey >= $datedLow AND v.storyCount > 0
  WITH v ORDER BY v.liveKey DESC LIMIT 1
  RETURN collect(coalesce(v.latest, v.earliest)) AS last
}
RETURN count, first[0] AS first, last[0] AS last
