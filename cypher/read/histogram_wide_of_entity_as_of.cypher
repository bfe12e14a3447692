// As of two clocks, an entity's acts that may have happened on more than one day, and whether the seek by first days counts
// them; and its acts that lie ahead of their reports, which it does not count.
// :param entity => 'country:US', low => -9223372036854775807, high => 1543017600000000
// :param wideLow => 0, wideHigh => 0, from => null, role => null
// :param aheadLow => 0, aheadHigh => 0, recorded => 1543017600000000, reported => 1543017600000000
CALL () {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = $entity AND r.wide IS NOT NULL
    AND ($low <= r.wide < $high OR ($wideLow <= r.wide < $wideHigh AND coalesce(r.latest >= $from, true)))
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
  RETURN r, $low <= r.wide < $high AS inside
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, ahead)
  WHERE r.entity = $entity AND $aheadLow <= r.ahead < $aheadHigh
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
  RETURN r, false AS inside
}
RETURN r.earliest AS earliest, r.latest AS latest, r.facets AS facets,
       CASE WHEN $role IS NULL THEN [] ELSE [y IN r.casting WHERE y STARTS WITH $role | y] END AS cast, inside, count(*) AS count
ORDER BY earliest, latest, facets, cast, inside
