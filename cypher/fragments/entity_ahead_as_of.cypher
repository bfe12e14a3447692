// Seeks the rows of an entity that lie ahead of their report, as of two clocks.
// :param entity => 'country:US'
// :param aheadLow => 0
// :param aheadHigh => 0
// :sample CALL () { {{entity_ahead_as_of entity=$entity take=count}} } RETURN r.version AS version ORDER BY version LIMIT 100
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, ahead)
WHERE r.entity = ${entity} AND $aheadLow <= r.ahead < $aheadHigh
  AND {{clock row=r}}
{{entity_${take} key=ahead}}
