// Seeks the acts of an entity's side of its pairs that held as of two clocks and no longer do.
// :param low => 17836
// :param high => 18200
// :param within => ['country:CN']
// :param types => ['SANCTION']
// :param affected => true
// :param avoid => ['country:RU']
// :sample UNWIND ['country:US'] AS id CALL (id) { {{pair_past side=from other=to}} } RETURN other, day ORDER BY day, other
MATCH ()-[r:ACTS_ON]->()
USING INDEX SEEK r:ACTS_ON(${side}, pastDay, ${other}, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE r.${side} = id AND $low <= r.pastDay <= $high AND r.${other} IS NOT NULL
  AND {{clock row=r}}
  AND {{pair_others other=r.${other}}}
  AND {{pair_types}}
RETURN r.${other} AS other, r.pastDay AS day, r.lastDay AS last, r.storyCount AS stories
