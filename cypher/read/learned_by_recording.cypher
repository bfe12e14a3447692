// A page of the acts that were first recorded in a stretch, but for those that analysts split off others.
// :param from => 0, to => 1543017600000000, afterAt => 0, afterId => '', limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [],
//   texts: [['(?is).*huawei.*']], noTexts: []}]   texts are lists of patterns
MATCH (a:PolicyAction)
USING INDEX SEEK a:PolicyAction(recordedAt, id)
WHERE $from < a.recordedAt <= $to AND a.recordedAt >= $afterAt AND a.id IS NOT NULL
WITH a
ORDER BY a.recordedAt, a.id
WHERE (a.recordedAt > $afterAt OR a.id > $afterId)
  AND NOT EXISTS { MATCH (c:Curation)-[:TOUCHED]->(a) WHERE c.at = a.recordedAt AND c.kind <> 'ASSERT_CLAIM' }
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.recordedFrom = a.recordedAt AND v.reportedTo = 9223372036854775807
  AND ($dnf IS NULL OR any(d IN $dnf WHERE
      (d.types IS NULL OR v.type IN d.types) AND (d.instruments IS NULL OR v.instrument IN d.instruments)
  AND (d.directions IS NULL OR v.direction IN d.directions) AND (d.stages IS NULL OR coalesce(v.stage, 'NONE') IN d.stages)
  AND (d.bases IS NULL OR v.basis IN d.bases) AND d.minStories <= v.storyCount <= d.maxStories
  AND all(g IN d.parties WHERE any(y IN g WHERE y IN v.parties)) AND all(g IN d.casting WHERE any(y IN g WHERE y IN v.casting))
  AND none(y IN d.strangers WHERE y IN v.casting)
  AND all(g IN d.evidence WHERE any(y IN g WHERE y IN v.evidence)) AND none(y IN d.noEvidence WHERE y IN v.evidence)
  AND all(w IN d.days WHERE w.inside = (coalesce(v.earliest, v.latest) IS NOT NULL
    AND (w.earliestFrom IS NULL OR coalesce(v.earliest >= w.earliestFrom, false)) AND (w.earliestTo IS NULL OR coalesce(v.earliest <= w.earliestTo, true))
    AND (w.latestFrom IS NULL OR coalesce(v.latest >= w.latestFrom, true)) AND (w.latestTo IS NULL OR coalesce(v.latest <= w.latestTo, false))))
  AND all(words IN d.texts WHERE all(y IN words WHERE v.text =~ y)) AND none(words IN d.noTexts WHERE all(y IN words WHERE v.text =~ y))))
RETURN a.recordedAt AS at, a.id AS id, v AS after
ORDER BY at, id
LIMIT $limit
