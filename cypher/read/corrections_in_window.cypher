// A page of what analysts corrected in a stretch of recording: each act that was changed, before and after.
// :param from => 0, to => 1543017600000000, afterAt => 0, afterId => '', limit => 51
// :param casting => [['ACTOR country:CN']], types => null, instruments => null, directions => null, stages => null
// :param bases => null, evidence => null, minStories => 0, words => [], windowFrom => null, windowTo => null, definitely => false
// :param all => true   whether nothing is asked of the acts, so that entities are listed as well
// :param curation => null   only those of one act of an analyst
MATCH (c:Curation)
WHERE $from < c.at <= $to AND c.at >= $afterAt AND c.id IS NOT NULL
  AND (c.id = $curation OR ($curation IS NULL AND NOT c.kind IN ['ASSERT_CLAIM', 'ADD_ALIAS']))
CALL (c) {
  MATCH (c)-[:TOUCHED]->(a:PolicyAction)
  WITH a, c, a.id AS id
  WHERE c.at > $afterAt OR id > $afterId
  OPTIONAL MATCH (a)-[:HAS_VERSION]->(before:ActionVersion)
  WHERE before.recordedTo = c.at AND before.reportedTo = 9223372036854775807
  OPTIONAL MATCH (a)-[:HAS_VERSION]->(after:ActionVersion)
  WHERE after.recordedFrom = c.at AND after.reportedTo = 9223372036854775807
  WITH id, before, after
  WHERE any(x IN [before, after] WHERE x IS NOT NULL
    AND all(alternatives IN $casting WHERE any(y IN alternatives WHERE y IN x.casting))
    AND ($types IS NULL OR x.type IN $types) AND ($instruments IS NULL OR x.instrument IN $instruments)
    AND ($directions IS NULL OR x.direction IN $directions) AND ($stages IS NULL OR x.stage IN $stages)
    AND ($bases IS NULL OR x.basis IN $bases) AND ($evidence IS NULL OR any(y IN $evidence WHERE y IN x.evidence))
    AND x.storyCount >= $minStories AND all(word IN $words WHERE toLower(x.text) CONTAINS word)
    AND ($windowFrom IS NULL OR CASE WHEN $definitely THEN x.earliest ELSE x.latest END >= $windowFrom)
    AND ($windowTo IS NULL OR CASE WHEN $definitely THEN x.latest ELSE x.earliest END <= $windowTo))
  RETURN id, id AS action, before, after
UNION ALL
  MATCH (c)-[:SUBJECT]->(e:Entity)
  WITH c, e, e.id AS id
  WHERE $all AND (c.at > $afterAt OR id > $afterId)
  RETURN id, null AS action, null AS before, null AS after
}
RETURN c AS curation, c.at AS at, id, action, before, after
ORDER BY at, id
LIMIT $limit
