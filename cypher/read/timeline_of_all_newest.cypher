// A page of everybody's acts, newest first; the same two seeks as for one entity.
// :param low => -9223372036854775807, high => 9223372036854775807, limit => 51
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
CALL () {
  MATCH (v:ActionVersion)
  WHERE $low <= v.liveKey < $high
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN v.casting))
    AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
    AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
    AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN v.evidence))
    AND v.storyCount >= $minStories AND ($latestBy IS NULL OR v.latest <= $latestBy)
  RETURN v ORDER BY v.liveKey DESC LIMIT $limit
UNION ALL
  MATCH (v:ActionVersion)
  WHERE $wideLow <= v.wideKey < $wideHigh AND v.latest >= $from
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN v.casting))
    AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
    AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
    AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN v.evidence))
    AND v.storyCount >= $minStories AND ($latestBy IS NULL OR v.latest <= $latestBy)
  RETURN v ORDER BY v.wideKey DESC LIMIT $limit
}
RETURN v.key AS key, v AS version
