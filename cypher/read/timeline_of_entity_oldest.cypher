// A page of an entity's acts, oldest first. Acts that began before the window and may reach into it have their own
// seek; all of them are older than the rest, so that the reader only has to put one list behind the other.
// :param entity => 'country:US'
// :param low => -9223372036854775807, high => 9223372036854775807, limit => 51
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
CALL () {
  MATCH ()-[r:INVOLVED_IN]->()
  WHERE r.entity = $entity AND $wideLow <= r.wideKey < $wideHigh AND r.latest >= $from
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
    AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
    AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
    AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
    AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
  RETURN r ORDER BY r.entity, r.wideKey LIMIT $limit
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  WHERE r.entity = $entity AND $low <= r.liveKey < $high
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
    AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
    AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
    AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
    AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
  RETURN r ORDER BY r.entity, r.liveKey LIMIT $limit
}
MATCH (v:ActionVersion {id: r.version})
RETURN r.key AS key, v AS version
