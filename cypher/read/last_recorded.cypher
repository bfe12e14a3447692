// The acts whose present state was recorded last, the newest first, among a limited number of the latest states. A
// matching act that was recorded before these is not found.
// :param limit => 50
// :param among => 20000
// :param leastStories => 1
// :param mostStories => 2147483647
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns
CALL () {
  MATCH (v:ActionVersion)
  USING INDEX SEEK v:ActionVersion(recordedFrom, action)
  WHERE v.recordedFrom >= 0 AND v.action IS NOT NULL
  RETURN v
  ORDER BY v.recordedFrom DESC, v.action DESC
  LIMIT $among
}
WITH v
WHERE v.recordedTo = 9223372036854775807 AND v.reportedTo = 9223372036854775807
  AND ({{filter row=v words=patterns}})
RETURN v AS version
LIMIT $limit
