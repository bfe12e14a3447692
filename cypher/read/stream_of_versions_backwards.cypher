// The last acts whose present version was opened or closed before a place on the recorded clock, the newest first. Each comes
// with whether the state before or after matches a filter, and with the state after if it does. An import records up to
// millions of acts at one instant, so the rest of the place's own instant is sought by id.
// :param afterAt => 0
// :param beforeAt => 1543017600000000
// :param beforeId => '~'
// :param limit => 100
// :param leastStories => 1
// :param mostStories => 2147483647
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE v.recordedFrom = $beforeAt AND v.action < $beforeId
  WITH v
  ORDER BY v.recordedFrom DESC, v.action DESC
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedFrom AS at, v, true AS opened
  LIMIT $limit
UNION ALL
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE $afterAt < v.recordedFrom < $beforeAt AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedFrom DESC, v.action DESC
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedFrom AS at, v, true AS opened
  LIMIT $limit
UNION ALL
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedTo, action)
  WHERE v.recordedTo = $beforeAt AND v.action < $beforeId
  WITH v
  ORDER BY v.recordedTo DESC, v.action DESC
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedTo AS at, v, false AS opened
  LIMIT $limit
UNION ALL
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedTo, action)
  WHERE $afterAt < v.recordedTo < $beforeAt AND v.action IS NOT NULL
  WITH v
  ORDER BY v.recordedTo DESC, v.action DESC
  WHERE v.reportedTo = 9223372036854775807
  RETURN v.recordedTo AS at, v, false AS opened
  LIMIT $limit
}
WITH at, v, opened, coalesce(({{filter row=v words=patterns}}), false) AS matches
WITH at, v.action AS id, collect(matches) AS matching, collect(CASE WHEN opened AND matches THEN v END) AS after
RETURN at, id, true IN matching AS concerned, head(after) AS after
ORDER BY at DESC, id DESC
LIMIT $limit
