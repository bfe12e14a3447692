// A page of the acts in which any of some entities takes part, newest first; each entity is one seek, each act one row.
// :param entities => ['country:US', 'country:CN']
// :param low => -9223372036854775807, high => 9223372036854775807, limit => 51
// :param wideLow => 0, wideHigh => 0, from => null, latestBy => null
// :param casting => [['ACTOR country:CN', 'ACTOR ~country:CN']], types => ['SANCTION'], instruments => null
// :param directions => null, stages => null, bases => null, evidence => null, minStories => 0
CALL () {
  UNWIND $entities AS id
  CALL (id) {
    MATCH ()-[r:INVOLVED_IN]->()
    WHERE r.entity = id AND $low <= r.liveKey < $high
      AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
      AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
      AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
      AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
      AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
    RETURN r ORDER BY r.entity DESC, r.liveKey DESC LIMIT $limit
  }
  RETURN r
UNION ALL
  UNWIND $entities AS id
  CALL (id) {
    MATCH ()-[r:INVOLVED_IN]->()
    WHERE r.entity = id AND $wideLow <= r.wideKey < $wideHigh AND r.latest >= $from
      AND all(alternatives IN $casting WHERE any(x IN alternatives WHERE x IN r.casting))
      AND ($types IS NULL OR r.type IN $types) AND ($instruments IS NULL OR r.instrument IN $instruments)
      AND ($directions IS NULL OR r.direction IN $directions) AND ($stages IS NULL OR r.stage IN $stages)
      AND ($bases IS NULL OR r.basis IN $bases) AND ($evidence IS NULL OR any(x IN $evidence WHERE x IN r.evidence))
      AND r.storyCount >= $minStories AND ($latestBy IS NULL OR r.latest <= $latestBy)
    RETURN r ORDER BY r.entity DESC, r.wideKey DESC LIMIT $limit
  }
  RETURN r
}
WITH DISTINCT r.version AS id, r.key AS key
ORDER BY key DESC LIMIT $limit
MATCH (v:ActionVersion {id: id})
RETURN key, v AS version
ORDER BY key DESC
