// Closes versions on the recorded clock. They leave the live indexes and stay for readers of the past.
// :param versions => [{id: 'action:…#1', recordedTo: 1543017600000000}]
UNWIND $versions AS row
MATCH (a:PolicyAction)-[:HAS_VERSION]->(v:ActionVersion {id: row.id})
SET v.recordedTo = row.recordedTo
REMOVE v.liveKey, v.wideKey, v.known, v.liveFirst
WITH a, v, row.recordedTo AS recordedTo
CALL (a, v, recordedTo) {
  MATCH (a)<-[r:INVOLVED_IN]-(:Entity)
  WHERE r.version = v.id
  SET r.recordedTo = recordedTo, r.pastKey = r.key
  REMOVE r.liveKey, r.wideKey
}
CALL (a, v, recordedTo) {
  MATCH (a)-[c:CHANGES]->(:Measure)
  WHERE c.version = v.id
  SET c.recordedTo = recordedTo
}
CALL (v, recordedTo) {
  MATCH ()-[r:ACTS_ON]->()
  WHERE r.pair IN v.pairs AND r.key = v.key AND r.version = v.id
  SET r.recordedTo = recordedTo, r.pastDay = coalesce(r.liveDay, r.pastDay)
  REMOVE r.liveDay
}
