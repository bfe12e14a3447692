// A page of the acts whose words match as of two clocks, oldest first.
// :param text => 'huawei AND equipment'
// :param low => -9223372036854775807, high => 9223372036854775807, limit => 51
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
// :param aheadHigh => 9223372036854775807, recorded => 1543017600000000, reported => 1543017600000000
CALL db.index.fulltext.queryNodes('action_text_as_of', $text) YIELD node AS v
WHERE ($low <= v.key < $aheadHigh OR ($wideLow <= v.wide < $wideHigh AND v.latest >= $from))
  AND v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
  AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN v.casting))
  AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
  AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
  AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN v.evidence))
  AND v.storyCount >= $minStories AND ($latestBy IS NULL OR v.latest <= $latestBy)
WITH v ORDER BY v.key LIMIT $limit
RETURN v.key AS key, v AS version
ORDER BY key
