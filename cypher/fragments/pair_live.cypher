// Seeks the acts of an entity's side of its pairs that begin in some days, from the index alone unless the query names
// types.
// :param low => 17836
// :param high => 18200
// :param within => ['country:CN']
// :param avoid => ['country:RU']
// :param types => ['SANCTION']
// :param affected => true
// :sample UNWIND ['country:US'] AS id CALL (id) { {{pair_live side=from other=to as_of=}} } RETURN other, day ORDER BY day, other
MATCH ()-[r:ACTS_ON]->()
USING INDEX SEEK r:ACTS_ON(${side}, liveDay, ${other}, lastDay, storyCount, recordedFrom, reportedFrom)
WHERE r.${side} = id AND $low <= r.liveDay <= $high AND r.${other} IS NOT NULL AND r.lastDay IS NOT NULL
  AND r.storyCount > 0 AND {{pair_began${as_of}}}
  AND {{pair_others other=r.${other}}}
  AND ($types IS NULL OR r.type IN $types)
  AND ($affected OR r.affected IS NULL)
RETURN r.${other} AS other, r.liveDay AS day, r.lastDay AS last, r.storyCount AS stories
