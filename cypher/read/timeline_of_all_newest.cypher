// A page of everybody's acts, newest first; the same seeks as for one entity.
// :param low => -9223372036854775807, high => 9223372036854775807, wideLow => 0, wideHigh => 0, from => null
// :param budget => 50000, skip => 0, limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [], texts: [], noTexts: []}]
// :param matched => []   "0 action:…#1" for each version that holds the words numbered 0
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(liveKey)
  WHERE $low <= v.liveKey < $high
  RETURN v ORDER BY v.liveKey DESC LIMIT $budget
UNION ALL
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(wideKey)
  WHERE $wideLow <= v.wideKey < $wideHigh AND coalesce(v.latest >= $from, true)
  RETURN v ORDER BY v.wideKey DESC LIMIT $budget
}
WITH v LIMIT $budget
WHERE $dnf IS NULL OR any(d IN $dnf WHERE
      (d.types IS NULL OR v.type IN d.types) AND (d.instruments IS NULL OR v.instrument IN d.instruments)
  AND (d.directions IS NULL OR v.direction IN d.directions) AND (d.stages IS NULL OR coalesce(v.stage, 'NONE') IN d.stages)
  AND (d.bases IS NULL OR v.basis IN d.bases) AND d.minStories <= v.storyCount <= d.maxStories
  AND all(g IN d.parties WHERE any(y IN g WHERE y IN v.parties)) AND all(g IN d.casting WHERE any(y IN g WHERE y IN v.casting))
  AND none(y IN d.strangers WHERE y IN v.casting)
  AND all(g IN d.evidence WHERE any(y IN g WHERE y IN v.evidence)) AND none(y IN d.noEvidence WHERE y IN v.evidence)
  AND all(w IN d.days WHERE w.inside = (coalesce(v.earliest, v.latest) IS NOT NULL
    AND (w.earliestFrom IS NULL OR coalesce(v.earliest >= w.earliestFrom, false)) AND (w.earliestTo IS NULL OR coalesce(v.earliest <= w.earliestTo, true))
    AND (w.latestFrom IS NULL OR coalesce(v.latest >= w.latestFrom, true)) AND (w.latestTo IS NULL OR coalesce(v.latest <= w.latestTo, false))))
  AND all(y IN d.texts WHERE y + v.id IN $matched) AND none(y IN d.noTexts WHERE y + v.id IN $matched))
RETURN v.key AS key, v AS version
SKIP $skip LIMIT $limit
