// Counts the acts in which any of some entities takes part by their dates and by a part, as of two clocks; the same
// three seeks as for a page.
// :param entities => ['country:US', 'country:CN']
// :param by => 'TYPE', or null
// :param low => -9223372036854775807, high => 9223372036854775807
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
// :param aheadLow => 0, aheadHigh => 0, recorded => 1543017600000000, reported => 1543017600000000
UNWIND $entities AS id
CALL (id) {
  MATCH ()-[r:INVOLVED_IN]->()
  WHERE r.entity = id AND $low <= r.key < $high
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
    AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
    AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
    AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
    AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
  RETURN r
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  WHERE r.entity = id AND $aheadLow <= r.ahead < $aheadHigh
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
    AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
    AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
    AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
    AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
  RETURN r
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  WHERE r.entity = id AND $wideLow <= r.wide < $wideHigh AND r.latest >= $from
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
    AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
    AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
    AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
    AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
  RETURN r
}
WITH DISTINCT r.version AS id
MATCH (v:ActionVersion {id: id})
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
