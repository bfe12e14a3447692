// A page of an entity's acts of a few types, newest first; each type is a seek of its own, so that a rare one is found at once.
// :param entity => 'country:US', seekTypes => ['ASSAULT']
// :param low => -9223372036854775807, high => 9223372036854775807, wideLow => 0, wideHigh => 0, from => null
// :param budget => 50000, skip => 0, limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [], texts: [], noTexts: []}]
// :param matched => []   "0 action:…#1" for each version that holds the words numbered 0
UNWIND $seekTypes AS type
CALL (type) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
  WHERE r.entity = $entity AND r.type = type AND $low <= r.liveKey < $high
    AND r.recordedFrom IS NOT NULL AND r.reportedFrom IS NOT NULL
  WITH r ORDER BY r.entity DESC, r.type DESC, r.liveKey DESC LIMIT $budget
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
  RETURN r SKIP $skip LIMIT $limit
}
WITH r.version AS id, r.key AS key
ORDER BY key DESC LIMIT $limit
MATCH (v:ActionVersion {id: id})
RETURN key, v AS version
ORDER BY key DESC
