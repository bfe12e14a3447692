// A page of the acts that were first reported in an interval.
// :param from => 0
// :param to => 1543017600000000
// :param afterAt => 0
// :param afterId => ''
// :param limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [['(?is).*huawei.*']], noTexts: []}]  // texts are lists of patterns
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(liveFirst, action)
WHERE $from < v.liveFirst <= $to AND v.liveFirst >= $afterAt AND v.action IS NOT NULL
WITH v
ORDER BY v.liveFirst, v.action
WHERE (v.liveFirst > $afterAt OR v.action > $afterId)
  AND ({{filter row=v words=patterns}})
RETURN v.liveFirst AS at, v.action AS id, v AS after
ORDER BY at, id
LIMIT $limit
