// The next acts whose present version was opened or closed after a place on the recorded clock, in that order; whether the
// state before and the state after match a filter is told of each, so that the reader knows how far it has come.
// :param afterAt => 0, afterId => '', to => 1543017600000000, limit => 100
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [],
//   texts: [['(?is).*huawei.*']], noTexts: []}]   texts are lists of patterns
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE $afterAt <= v.recordedFrom <= $to AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedFrom, v.action
  WHERE (v.recordedFrom > $afterAt OR v.action > $afterId) AND v.reportedTo = 9223372036854775807
  RETURN v.recordedFrom AS at, v.action AS id
  LIMIT $limit
UNION
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedTo, action)
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
    AND ($dnf IS NULL OR any(d IN $dnf WHERE
        (d.types IS NULL OR x.type IN d.types) AND (d.instruments IS NULL OR x.instrument IN d.instruments)
    AND (d.directions IS NULL OR x.direction IN d.directions) AND (d.stages IS NULL OR coalesce(x.stage, 'NONE') IN d.stages)
    AND (d.bases IS NULL OR x.basis IN d.bases) AND d.minStories <= x.storyCount <= d.maxStories
    AND all(g IN d.parties WHERE any(y IN g WHERE y IN x.parties)) AND all(g IN d.casting WHERE any(y IN g WHERE y IN x.casting))
    AND none(y IN d.strangers WHERE y IN x.casting)
    AND all(g IN d.evidence WHERE any(y IN g WHERE y IN x.evidence)) AND none(y IN d.noEvidence WHERE y IN x.evidence)
    AND all(w IN d.days WHERE w.inside = (coalesce(x.earliest, x.latest) IS NOT NULL
      AND (w.earliestFrom IS NULL OR coalesce(x.earliest >= w.earliestFrom, false)) AND (w.earliestTo IS NULL OR coalesce(x.earliest <= w.earliestTo, true))
      AND (w.latestFrom IS NULL OR coalesce(x.latest >= w.latestFrom, true)) AND (w.latestTo IS NULL OR coalesce(x.latest <= w.latestTo, false))))
    AND all(words IN d.texts WHERE all(y IN words WHERE x.text =~ y)) AND none(words IN d.noTexts WHERE all(y IN words WHERE x.text =~ y))))
  RETURN collect(x.id) AS matching
}
RETURN at, id, before, after,
       before IS NOT NULL AND before.id IN matching AS matchedBefore,
       after IS NOT NULL AND after.id IN matching AS matchesAfter,
       EXISTS { MATCH (c:Curation)-[:TOUCHED]->(a) WHERE c.at = at AND c.kind <> 'ASSERT_CLAIM' } AS corrected
ORDER BY at, id
