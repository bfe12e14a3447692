// The next acts whose present version was opened or closed after a place on the recorded clock, in that order. Each comes
// with whether the states before and after match a filter, so that the reader knows how far it has come. An import records
// up to millions of acts at one instant, so the rest of the place's own instant is sought by id.
// :param afterAt => 0
// :param afterId => ''
// :param to => 1543017600000000
// :param limit => 100
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE v.recordedFrom = $afterAt AND v.action > $afterId
  WITH v
  ORDER BY v.recordedFrom, v.action
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedFrom AS at, v.action AS id
  LIMIT $limit
UNION
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE $afterAt < v.recordedFrom <= $to AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedFrom, v.action
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedFrom AS at, v.action AS id
  LIMIT $limit
UNION
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedTo, action)
  WHERE v.recordedTo = $afterAt AND v.action > $afterId
  WITH v
  ORDER BY v.recordedTo, v.action
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedTo AS at, v.action AS id
  LIMIT $limit
UNION
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedTo, action)
  WHERE $afterAt < v.recordedTo <= $to AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedTo, v.action
  WHERE v.reportedTo = 9223372036854775807
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
    AND ({{filter row=x words=patterns}})
  RETURN collect(x.id) AS matching
}
RETURN at, id, before, after,
       before IS NOT NULL AND before.id IN matching AS matchedBefore,
       after IS NOT NULL AND after.id IN matching AS matchesAfter,
       EXISTS { MATCH (c:Curation)-[:TOUCHED]->(a) WHERE c.at = at AND c.kind <> 'ASSERT_CLAIM' } AS corrected
ORDER BY at, id
