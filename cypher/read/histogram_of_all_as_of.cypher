// Counts everybody's acts by their dates and by a part, as of two clocks; the same three seeks as for a page.
// :param by => 'TYPE', or null
// :param low => -9223372036854775807, high => 9223372036854775807
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
// :param aheadLow => 0, aheadHigh => 0, recorded => 1543017600000000, reported => 1543017600000000
CALL () {
  MATCH (v:ActionVersion)
  WHERE $low <= v.key < $high
    AND v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN v.casting))
    AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
    AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
    AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN v.evidence))
    AND v.storyCount >= $minStories AND ($latestBy IS NULL OR v.latest <= $latestBy)
  RETURN v
UNION ALL
  MATCH (v:ActionVersion)
  WHERE $aheadLow <= v.ahead < $aheadHigh
    AND v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN v.casting))
    AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
    AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
    AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN v.evidence))
    AND v.storyCount >= $minStories AND ($latestBy IS NULL OR v.latest <= $latestBy)
  RETURN v
UNION ALL
  MATCH (v:ActionVersion)
  WHERE $wideLow <= v.wide < $wideHigh AND v.latest >= $from
    AND v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN v.casting))
    AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
    AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
    AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN v.evidence))
    AND v.storyCount >= $minStories AND ($latestBy IS NULL OR v.latest <= $latestBy)
  RETURN v
}
RETURN v.earliest AS earliest, v.latest AS latest,
       CASE $by
         WHEN 'TYPE' THEN [v.type]
         WHEN 'INSTRUMENT' THEN [v.instrument]
         WHEN 'DIRECTION' THEN [v.direction]
         WHEN 'STAGE' THEN [coalesce(v.stage, 'NONE')]
         WHEN 'ACTOR' THEN [x IN v.casting WHERE x STARTS WITH 'ACTOR ' | replace(substring(x, 6), '~', '')]
         WHEN 'TARGET' THEN [x IN v.casting WHERE x STARTS WITH 'TARGET ' | replace(substring(x, 7), '~', '')]
         ELSE []
       END AS keys,
       count(*) AS count
ORDER BY earliest, latest, keys
