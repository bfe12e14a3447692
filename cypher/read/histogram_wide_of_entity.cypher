// An entity's acts that may have happened on more than one day, each with whether the seek by first days counts it.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :param role => null
// :param leastStories => 1
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, wideKey)
WHERE r.entity = $entity AND r.wideKey IS NOT NULL AND $leastStories <= r.storyCount
  AND ($low <= r.wideKey < $high OR ($wideLow <= r.wideKey < $wideHigh AND coalesce(r.latest >= $from, true)))
RETURN r.earliest AS earliest, r.latest AS latest, r.facets AS facets,
       CASE WHEN $role IS NULL THEN [] ELSE [y IN r.casting WHERE y STARTS WITH $role | y] END AS cast,
       $low <= r.wideKey < $high AS inside, count(*) AS count
ORDER BY earliest, latest, facets, cast, inside
