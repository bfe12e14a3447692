// As of two clocks, an entity's acts that may have happened on more than one day, each with whether the seek by first days
// counts it, and its acts ahead of their reports, which that seek does not count.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :param role => null
// :param leastStories => 1
// :param aheadLow => 0
// :param aheadHigh => 0
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL () {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = $entity AND r.wide IS NOT NULL AND $leastStories <= r.storyCount
    AND ($low <= r.wide < $high OR ($wideLow <= r.wide < $wideHigh AND coalesce(r.latest >= $from, true)))
    AND {{clock row=r}}
  RETURN r, $low <= r.wide < $high AS inside
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, ahead)
  WHERE r.entity = $entity AND $aheadLow <= r.ahead < $aheadHigh AND $leastStories <= r.storyCount
    AND {{clock row=r}}
  RETURN r, false AS inside
}
RETURN r.earliest AS earliest, r.latest AS latest, r.facets AS facets,
       CASE WHEN $role IS NULL THEN [] ELSE [y IN r.casting WHERE y STARTS WITH $role | y] END AS cast, inside, count(*) AS count
ORDER BY earliest, latest, facets, cast, inside
