// The acts that link some entities with their neighbours as of two clocks, whoever acts: of what still holds, when it began, by the
// index of what holds; of what no longer does, both ends. Acts that began before the days and may reach into them have their own
// seek, by the index of acts that span days.
// :param ids => ['country:US', 'company:Q160120']
// :param low => 17836, high => 18200, first => date('2018-11-01')
// :param wideLow => -4611683819404132352, wideHigh => 39221653812576256
// :param recorded => 1543017600000000, reported => 1543017600000000
// :param within => ['country:CN'], avoid => ['country:RU'], types => ['SANCTION']
UNWIND $ids AS id
CALL (id) {
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(from, liveDay, to, lastDay, storyCount, recordedFrom, reportedFrom)
  WHERE r.from = id AND $low <= r.liveDay <= $high AND r.to IS NOT NULL AND r.lastDay IS NOT NULL
    AND r.storyCount > 0 AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    AND ($within IS NULL OR r.to IN $within) AND NOT r.to IN $avoid
    AND ($types IS NULL OR r.type IN $types)
  RETURN r.to AS other, r.liveDay AS day, r.lastDay AS last, r.storyCount AS stories
UNION ALL
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(to, liveDay, from, lastDay, storyCount, recordedFrom, reportedFrom)
  WHERE r.to = id AND $low <= r.liveDay <= $high AND r.from IS NOT NULL AND r.lastDay IS NOT NULL
    AND r.storyCount > 0 AND r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
    AND ($within IS NULL OR r.from IN $within) AND NOT r.from IN $avoid
    AND ($types IS NULL OR r.type IN $types)
  RETURN r.from AS other, r.liveDay AS day, r.lastDay AS last, r.storyCount AS stories
UNION ALL
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(from, pastDay, to, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.from = id AND $low <= r.pastDay <= $high AND r.to IS NOT NULL
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    AND ($within IS NULL OR r.to IN $within) AND NOT r.to IN $avoid
    AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
  RETURN r.to AS other, r.pastDay AS day, r.lastDay AS last, r.storyCount AS stories
UNION ALL
  MATCH ()-[r:ACTS_ON]->()
  USING INDEX SEEK r:ACTS_ON(to, pastDay, from, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.to = id AND $low <= r.pastDay <= $high AND r.from IS NOT NULL
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    AND ($within IS NULL OR r.from IN $within) AND NOT r.from IN $avoid
    AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
  RETURN r.from AS other, r.pastDay AS day, r.lastDay AS last, r.storyCount AS stories
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = id AND $wideLow <= r.wide < $wideHigh AND r.latest >= $first
    AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND r.reportedFrom <= $reported AND r.reportedTo > $reported
    AND ($types IS NULL OR r.type IN $types) AND r.storyCount > 0
  MATCH (v:ActionVersion {id: r.version})
  USING INDEX SEEK v:ActionVersion(id)
  UNWIND [pair IN v.pairs WHERE id IN split(pair, ' ')] AS pair
  WITH r, [x IN split(pair, ' ') WHERE x <> id][0] AS other
  WHERE ($within IS NULL OR other IN $within) AND NOT other IN $avoid
  RETURN other, duration.inDays(date('1970-01-01'), r.earliest).days AS day, duration.inDays(date('1970-01-01'), r.latest).days AS last, r.storyCount AS stories
}
RETURN id, other, collect(day) AS firsts, collect(last) AS lasts, collect(stories) AS stories
ORDER BY id, other
