// Seeks the rows of an entity that began before the window and may reach into it.
// :param entity => 'country:US'
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :sample CALL () { {{entity_wide entity=$entity take=count}} } RETURN r.version AS version ORDER BY version LIMIT 100
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, wideKey)
WHERE r.entity = ${entity} AND $wideLow <= r.wideKey < $wideHigh AND coalesce(r.latest >= $from, true)
{{entity_${take} key=wideKey}}
