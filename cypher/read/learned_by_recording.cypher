// A page of the acts that were first recorded in an interval, except those that analysts split off others.
// :param from => 0
// :param to => 1543017600000000
// :param afterAt => 0
// :param afterId => ''
// :param limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns
MATCH (a:PolicyAction)
USING INDEX SEEK a:PolicyAction(recordedAt, id)
WHERE $from < a.recordedAt <= $to AND a.recordedAt >= $afterAt AND a.id IS NOT NULL
WITH a
ORDER BY a.recordedAt, a.id
WHERE (a.recordedAt > $afterAt OR a.id > $afterId)
  AND NOT EXISTS { MATCH (c:Curation)-[:TOUCHED]->(a) WHERE c.at = a.recordedAt AND c.kind <> 'ASSERT_CLAIM' }
MATCH (a)-[:HAS_VERSION]->(v:ActionVersion)
WHERE v.recordedFrom = a.recordedAt AND v.reportedTo = 9223372036854775807
  AND ({{filter row=v words=patterns}})
RETURN a.recordedAt AS at, a.id AS id, v AS after
ORDER BY at, id
LIMIT $limit
