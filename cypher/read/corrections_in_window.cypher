// A page of the corrections recorded in an interval: each changed act before and after, by the reports so far.
// :param from => 0
// :param to => 1543017600000000
// :param afterAt => 0
// :param afterId => ''
// :param limit => 51
// :param reported => 9223372036854775806
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns null when nothing is asked of the acts, so that entities and withdrawn articles are listed as well
// :param curation => null  // only those of one act of an analyst
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
    AND ({{filter row=x words=patterns}}))
  RETURN id, id AS action, before, after
UNION ALL
  MATCH (c)-[:SUBJECT]->(e:Entity|Article)
  WITH c, e, e.id AS id
  // Not an article that was withdrawn before.
  WHERE $dnf IS NULL AND (c.at > $afterAt OR id > $afterId) AND (e:Entity OR EXISTS { (e)-[:WITHDRAWN_BY]->(c) })
  RETURN id, null AS action, null AS before, null AS after
}
RETURN c AS curation, c.at AS at, id, action, before, after
ORDER BY at, id
LIMIT $limit
