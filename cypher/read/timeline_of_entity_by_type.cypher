// A page of an entity's acts of a few types, ${order} first. Each type has a seek of its own, so that a rare one is found
// at once.
// :param entity => 'country:US'
// :param seekTypes => ['ASSAULT']
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :param budget => 50000
// :param skip => 0
// :param limit => 51
// :param dnf => [{types: ['SANCTION'], instruments: null, directions: null, stages: null, bases: null, minStories: 0, maxStories: 2147483647, contested: true, parties: [['country:CN']], casting: [['ACTOR country:CN']], strangers: [], evidence: [], noEvidence: [], sources: [], noSources: [], days: [], contents: [], texts: [], noTexts: []}]
// :param matched => []  // "0 action:…#1" for each version that holds the words numbered 0
UNWIND $seekTypes AS type
CALL (type) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, type, liveKey, recordedFrom, reportedFrom)
  WHERE r.entity = $entity AND r.type = type AND $low <= r.liveKey < $high
    AND r.recordedFrom IS NOT NULL AND r.reportedFrom IS NOT NULL
  WITH r ORDER BY r.entity${direction}, r.type${direction}, r.liveKey${direction} LIMIT $budget
  WHERE {{filter row=r version=r.version words=matched}}
  RETURN r SKIP $skip LIMIT $limit
}
WITH r.version AS id, r.key AS key
ORDER BY key${direction} LIMIT $limit
MATCH (v:ActionVersion {id: id})
RETURN key, v AS version
ORDER BY key${direction}
