// A page of the acts that were first reported in a stretch.
// :param from => 0, to => 1543017600000000, afterAt => 0, afterId => '', limit => 51
// :param casting => [['ACTOR country:CN']], types => null, instruments => null, directions => null, stages => null
// :param bases => null, evidence => null, minStories => 0, words => [], windowFrom => null, windowTo => null, definitely => false
MATCH (v:ActionVersion)
WHERE $from < v.liveFirst <= $to AND v.liveFirst >= $afterAt AND v.action IS NOT NULL
WITH v
ORDER BY v.liveFirst, v.action
WHERE (v.liveFirst > $afterAt OR v.action > $afterId)
  AND all(alternatives IN $casting WHERE any(y IN alternatives WHERE y IN v.casting))
  AND ($types IS NULL OR v.type IN $types) AND ($instruments IS NULL OR v.instrument IN $instruments)
  AND ($directions IS NULL OR v.direction IN $directions) AND ($stages IS NULL OR v.stage IN $stages)
  AND ($bases IS NULL OR v.basis IN $bases) AND ($evidence IS NULL OR any(y IN $evidence WHERE y IN v.evidence))
  AND v.storyCount >= $minStories AND all(word IN $words WHERE toLower(v.text) CONTAINS word)
  AND ($windowFrom IS NULL OR CASE WHEN $definitely THEN v.earliest ELSE v.latest END >= $windowFrom)
  AND ($windowTo IS NULL OR CASE WHEN $definitely THEN v.latest ELSE v.earliest END <= $windowTo)
RETURN v.liveFirst AS at, v.action AS id, v AS after
ORDER BY at, id
LIMIT $limit
