// A page of the acts of which an interval recorded the first version as of an instant of reporting, except those that analysts split off
// others. Earlier versions are collected, since EXISTS would seek them among those of all acts.
// :param from => 0
// :param to => 1543017600000000
// :param afterAt => 0
// :param afterId => ''
// :param limit => 51
// :param reported => 1543017600000000
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(recordedFrom, action)
WHERE $from < v.recordedFrom <= $to AND v.recordedFrom >= $afterAt AND v.action IS NOT NULL
WITH v
ORDER BY v.recordedFrom, v.action
WHERE (v.recordedFrom > $afterAt OR v.action > $afterId)
  AND v.reportedFrom <= $reported AND v.reportedTo > $reported
  AND none(earlier IN COLLECT { MATCH (v)<-[:HAS_VERSION]-(:PolicyAction)-[:HAS_VERSION]->(x:ActionVersion) RETURN x }
           WHERE earlier.recordedFrom < v.recordedFrom AND earlier.reportedFrom <= $reported AND earlier.reportedTo > $reported)
  AND NOT EXISTS {
    MATCH (v)<-[:HAS_VERSION]-(:PolicyAction)<-[:TOUCHED]-(c:Curation)
    WHERE c.at = v.recordedFrom AND c.kind <> 'ASSERT_CLAIM'
  }
  AND ({{filter row=v words=patterns}})
RETURN v.recordedFrom AS at, v.action AS id, v AS after
ORDER BY at, id
LIMIT $limit
