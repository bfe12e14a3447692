// A page of an entity's acts as of two clocks, oldest first. Acts that began before the window and may reach into it have their own
// seek, as has what lies ahead of its report; all of one seek are older than those of another, so that one list stands behind the other.
// :param entity => 'country:US'
// :param low => -9223372036854775807, high => 9223372036854775807, wideLow => 0, wideHigh => 0, from => null
// :param budget => 50000, skip => 0, limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [], texts: [], noTexts: []}]
// :param matched => []   "0 action:…#1" for each version that holds the words numbered 0
// :param aheadLow => 0, aheadHigh => 0, recorded => 1543017600000000, reported => 1543017600000000
CALL () {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = $entity AND $wideLow <= r.wide < $wideHigh AND coalesce(r.latest >= $from, true)
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
  RETURN r ORDER BY r.entity, r.wide LIMIT $budget
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, key, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = $entity AND $low <= r.key < $high
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
  RETURN r ORDER BY r.entity, r.key LIMIT $budget
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, ahead)
  WHERE r.entity = $entity AND $aheadLow <= r.ahead < $aheadHigh
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
  RETURN r ORDER BY r.entity, r.ahead LIMIT $budget
}
WITH r LIMIT $budget
WHERE $dnf IS NULL OR any(d IN $dnf WHERE
      (d.types IS NULL OR r.type IN d.types) AND (d.instruments IS NULL OR r.instrument IN d.instruments)
  AND (d.directions IS NULL OR r.direction IN d.directions) AND (d.stages IS NULL OR coalesce(r.stage, 'NONE') IN d.stages)
  AND (d.bases IS NULL OR r.basis IN d.bases) AND d.minStories <= r.storyCount <= d.maxStories
  AND all(g IN d.parties WHERE any(y IN g WHERE y IN r.parties)) AND all(g IN d.casting WHERE any(y IN g WHERE y IN r.casting))
  AND none(y IN d.strangers WHERE y IN r.casting)
  AND all(g IN d.evidence WHERE any(y IN g WHERE y IN r.evidence)) AND none(y IN d.noEvidence WHERE y IN r.evidence)
  AND all(w IN d.days WHERE w.inside = (coalesce(r.earliest, r.latest) IS NOT NULL
    AND (w.earliestFrom IS NULL OR coalesce(r.earliest >= w.earliestFrom, false)) AND (w.earliestTo IS NULL OR coalesce(r.earliest <= w.earliestTo, true))
    AND (w.latestFrom IS NULL OR coalesce(r.latest >= w.latestFrom, true)) AND (w.latestTo IS NULL OR coalesce(r.latest <= w.latestTo, false))))
  AND all(y IN d.texts WHERE y + r.version IN $matched) AND none(y IN d.noTexts WHERE y + r.version IN $matched))
WITH r SKIP $skip LIMIT $limit
MATCH (v:ActionVersion {id: r.version})
RETURN r.key AS key, v AS version
