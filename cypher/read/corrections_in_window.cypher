// A page of what analysts corrected in a stretch of recording: each act that was changed, before and after, by what had
// been reported.
// :param from => 0, to => 1543017600000000, afterAt => 0, afterId => '', limit => 51, reported => 9223372036854775806
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647,
//   parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], days: [],
//   texts: [['(?is).*huawei.*']], noTexts: []}]   texts are lists of patterns
//   null when nothing is asked of the acts, so that entities and withdrawn articles are listed as well
// :param curation => null   only those of one act of an analyst
MATCH (c:Curation)
USING INDEX SEEK c:Curation(at, id)
WHERE $from < c.at <= $to AND c.at >= $afterAt AND c.id IS NOT NULL
  // Not as an alternative of ids: the planner would seek by each of them and sort what comes together.
  AND coalesce($curation, c.id) = c.id AND (NOT c.kind IN ['ASSERT_CLAIM', 'ADD_ALIAS'] OR $curation IS NOT NULL)
WITH c ORDER BY c.at, c.id
CALL (c) {
  MATCH (c)-[:TOUCHED]->(a:PolicyAction)
  WITH a, c, a.id AS id
  WHERE c.at > $afterAt OR id > $afterId
  OPTIONAL MATCH (a)-[:HAS_VERSION]->(before:ActionVersion)
  WHERE before.recordedTo = c.at AND before.reportedFrom <= $reported AND before.reportedTo > $reported
  OPTIONAL MATCH (a)-[:HAS_VERSION]->(after:ActionVersion)
  WHERE after.recordedFrom = c.at AND after.reportedFrom <= $reported AND after.reportedTo > $reported
  WITH id, before, after
  WHERE any(x IN [before, after] WHERE x IS NOT NULL
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
    AND all(words IN d.texts WHERE all(y IN words WHERE x.text =~ y)) AND none(words IN d.noTexts WHERE all(y IN words WHERE x.text =~ y)))))
  RETURN id, id AS action, before, after
UNION ALL
  MATCH (c)-[:SUBJECT]->(e:Entity|Article)
  WITH c, e, e.id AS id
  WHERE $dnf IS NULL AND (c.at > $afterAt OR id > $afterId)
  RETURN id, null AS action, null AS before, null AS after
}
RETURN c AS curation, c.at AS at, id, action, before, after
ORDER BY at, id
LIMIT $limit
