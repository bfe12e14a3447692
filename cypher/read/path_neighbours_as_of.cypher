// The acts that link some entities with their neighbours as of two clocks, whichever of the two acts. Rows that still hold
// are found by their beginning in the index of the present, others by both ends. Acts that began before the days and may
// reach into them have a seek of their own, by the index of acts that span days.
// :param ids => ['country:US', 'company:Q160120']
// :param wideLow => -4611683819404132352
// :param wideHigh => 39221653812576256
// :param first => date('2018-11-01')
UNWIND $ids AS id
CALL (id) {
  {{pair_live side=from other=to as_of=_as_of}}
UNION ALL
  {{pair_live side=to other=from as_of=_as_of}}
UNION ALL
  {{pair_past side=from other=to}}
UNION ALL
  {{pair_past side=to other=from}}
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
  WHERE r.entity = id AND $wideLow <= r.wide < $wideHigh AND r.latest >= $first
    AND {{clock row=r}}
    AND {{pair_wide}}
}
RETURN id, other, collect(day) AS firsts, collect(last) AS lasts, collect(stories) AS stories
ORDER BY id, other
