// The next acts whose present version was opened or closed after a place on the recorded clock, in that order; whether the
// state before and the state after match a filter is told of each, so that the reader knows how far it has come.
// :param afterAt => 0, afterId => '', to => 1543017600000000, limit => 100
// :param casting => [['ACTOR country:CN']], types => null, instruments => null, directions => null, stages => null
// :param bases => null, evidence => null, minStories => 0, words => [], windowFrom => null, windowTo => null, definitely => false
CALL () {
  MATCH (v:ActionVersion)
  WHERE $afterAt <= v.recordedFrom <= $to AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedFrom, v.action
  WHERE (v.recordedFrom > $afterAt OR v.action > $afterId) AND v.reportedTo = 9223372036854775807
  RETURN v.recordedFrom AS at, v.action AS id
  LIMIT $limit
UNION
  MATCH (v:ActionVersion)
  WHERE $afterAt <= v.recordedTo <= $to AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedTo, v.action
  WHERE (v.recordedTo > $afterAt OR v.action > $afterId) AND v.reportedTo = 9223372036854775807
  RETURN v.recordedTo AS at, v.action AS id
  LIMIT $limit
}
WITH at, id
ORDER BY at, id
LIMIT $limit
MATCH (a:PolicyAction {id: id})
OPTIONAL MATCH (a)-[:HAS_VERSION]->(before:ActionVersion)
WHERE before.recordedTo = at AND before.reportedTo = 9223372036854775807
OPTIONAL MATCH (a)-[:HAS_VERSION]->(after:ActionVersion)
WHERE after.recordedFrom = at AND after.reportedTo = 9223372036854775807
CALL (before, after) {
  UNWIND [before, after] AS x
  WITH x
  WHERE x IS NOT NULL
    AND all(alternatives IN $casting WHERE any(y IN alternatives WHERE y IN x.casting))
    AND ($types IS NULL OR x.type IN $types) AND ($instruments IS NULL OR x.instrument IN $instruments)
    AND ($directions IS NULL OR x.direction IN $directions) AND ($stages IS NULL OR x.stage IN $stages)
    AND ($bases IS NULL OR x.basis IN $bases) AND ($evidence IS NULL OR any(y IN $evidence WHERE y IN x.evidence))
    AND x.storyCount >= $minStories AND all(word IN $words WHERE toLower(x.text) CONTAINS word)
    AND ($windowFrom IS NULL OR CASE WHEN $definitely THEN x.earliest ELSE x.latest END >= $windowFrom)
    AND ($windowTo IS NULL OR CASE WHEN $definitely THEN x.latest ELSE x.earliest END <= $windowTo)
  RETURN collect(x.id) AS matching
}
RETURN at, id, before, after,
       before IS NOT NULL AND before.id IN matching AS matchedBefore,
       after IS NOT NULL AND after.id IN matching AS matchesAfter,
       EXISTS { MATCH (c:Curation)-[:TOUCHED]->(a) WHERE c.at = at AND c.kind <> 'ASSERT_CLAIM' } AS corrected
ORDER BY at, id
