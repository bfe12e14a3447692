// A page of the acts that were first recorded in a stretch, but for those that analysts split off others.
// :param from => 0, to => 1543017600000000, afterAt => 0, afterId => '', limit => 51
// :param casting => [['ACTOR country:CN']], types => null, instruments => null, directions => null, stages => null
// :param bases => null, evidence => null, minStories => 0, words => [], windowFrom => null, windowTo => null, definitely => false
MATCH (a:PolicyAction)
WHERE $from < a.recordedAt <= $to AND a.recordedAt >= $afterAt AND a.id IS NOT NULL
WITH a
ORDER BY a.recordedAt, a.id
WHERE (a.recordedAt > $afterAt OR a.id > $afterId)
  AND NOT EXISTS { MATCH (c:Curation)-[:TOUCHED]->(a) WHERE c.at = a.recordedAt AND c.kind <> 'ASSERT_CLAIM' }
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.recordedFrom = a.recordedAt AND v.reportedTo = 9223372036854775807
  AND all(alternatives IN $casting WHERE any(y IN alternatives WHERE y IN v.casting))
  AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
  AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
  AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(y IN $evidence WHERE y IN v.evidence))
  AND v.storyCount >= $minStories AND all(word IN $words WHERE toLower(v.text) CONTAINS word)
  AND ($windowFrom IS NULL OR CASE WHEN $definitely THEN v.earliest ELSE v.latest END >= $windowFrom)
  AND ($windowTo IS NULL OR CASE WHEN $definitely THEN v.latest ELSE v.earliest END <= $windowTo)
RETURN a.recordedAt AS at, a.id AS id, v AS after
ORDER BY at, id
LIMIT $limit
