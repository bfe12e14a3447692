// A page of the acts whose words match as of two clocks, oldest first: by date, not by score, which would be the wrong set for a timeline.
// :param text => 'text:"huawei" AND when:[2114989 TO 2115171]'
// :param low => -9223372036854775807, high => 9223372036854775807, wideLow => 0, wideHigh => 0, from => null
// :param budget => 50000, skip => 0, limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [], texts: [], noTexts: []}]
// :param matched => []   "0 action:…#1" for each version that holds the words numbered 0
// :param aheadLow => 0, aheadHigh => 0, recorded => 1543017600000000, reported => 1543017600000000
CALL db.index.fulltext.queryNodes('action_text', $text) YIELD node AS v
WITH v
WHERE ($low <= v.key < $aheadHigh OR ($wideLow <= v.wide < $wideHigh AND coalesce(v.latest >= $from, true)))
  AND v.recordedFrom <= $recorded AND v.recordedTo > $recorded AND v.reportedFrom <= $reported AND v.reportedTo > $reported
WITH v
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
WITH v ORDER BY v.key LIMIT $limit
RETURN v.key AS key, v AS version
ORDER BY key
