// A page of the acts in which any of some entities takes part as of two clocks, oldest first. What is dated after the
// earlier of the two lies ahead of its report and has a seek of its own, as have acts that may reach into the window.
// :param entities => ['country:US', 'country:CN']
// :param low => -9223372036854775807, high => 9223372036854775807, limit => 51
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
// :param aheadLow => 0, aheadHigh => 0, recorded => 1543017600000000, reported => 1543017600000000
CALL () {
  UNWIND $entities AS id
  CALL (id) {
    MATCH ()-[r:INVOLVED_IN]->()
    WHERE r.entity = id AND $wideLow <= r.wide < $wideHigh AND r.latest >= $from
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
      AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
      AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
      AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
      AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
      AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
    RETURN r ORDER BY r.entity, r.wide LIMIT $limit
  }
  RETURN r
UNION ALL
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
    RETURN r ORDER BY r.entity, r.key LIMIT $limit
  }
  RETURN r
UNION ALL
  UNWIND $entities AS id
  CALL (id) {
    MATCH ()-[r:INVOLVED_IN]->()
    WHERE r.entity = id AND $aheadLow <= r.ahead < $aheadHigh
      AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
      AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
      AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
      AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
      AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
      AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
    RETURN r ORDER BY r.entity, r.ahead LIMIT $limit
  }
  RETURN r
}
WITH DISTINCT r.version AS id, r.key AS key
ORDER BY key LIMIT $limit
MATCH (v:ActionVersion {id: id})
RETURN key, v AS version
ORDER BY key
