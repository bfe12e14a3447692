// The acts that link some entities with their neighbours, whichever of the two acts, from the index alone unless the query
// names types. Acts that began before the days and may reach into them have a seek of their own, by the index of acts that
// span days.
// :param ids => ['country:US', 'company:Q160120']
// :param wideLow => -4611683819404132352
// :param wideHigh => 39221653812576256
// :param first => date('2018-11-01')
UNWIND $ids AS id
CALL (id) {
  {{pair_live side=from other=to as_of=}}
UNION ALL
  {{pair_live side=to other=from as_of=}}
UNION ALL
  MATCH ()-[r:INVOLVED_IN]->()
  USING INDEX SEEK r:INVOLVED_IN(entity, wideKey)
  WHERE r.entity = id AND $wideLow <= r.wideKey < $wideHigh AND r.latest >= $first
    AND {{pair_wide}}
}
RETURN id, other, collect(day) AS firsts, collect(last) AS lasts, collect(stories) AS stories
ORDER BY id, other
