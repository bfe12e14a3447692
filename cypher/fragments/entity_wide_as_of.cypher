// Seeks the rows of an entity that began before the window and may reach into it, as of two clocks.
// :param entity => 'country:US'
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :sample CALL () { {{entity_wide_as_of entity=$entity take=count}} } RETURN r.version AS version ORDER BY version LIMIT 100
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE r.entity = ${entity} AND $wideLow <= r.wide < $wideHigh AND coalesce(r.latest >= $from, true)
  AND {{clock row=r}}
{{entity_${take} key=wide}}
