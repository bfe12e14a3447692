// The key of the newest act of each of some entities as of two clocks: one ahead of its report, or one before.
// :param ids => ['country:US', 'company:Q160120']
// :param bound => 9223372036854775807
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, ahead)
  WHERE r.entity = id AND $bound <= r.ahead AND r.storyCount > 0
    AND {{clock row=r}}
  RETURN r.ahead AS key ORDER BY r.entity DESC, r.ahead DESC LIMIT 1
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, key, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = id AND r.key < $bound AND r.storyCount > 0
    AND {{clock row=r}}
  RETURN r.key AS key ORDER BY r.entity DESC, r.key DESC LIMIT 1
}
RETURN id, max(key) AS key
ORDER BY id
