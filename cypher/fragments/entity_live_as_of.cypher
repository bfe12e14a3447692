// Seeks the rows of an entity whose first day lies in the window, as of two clocks.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :sample CALL () { {{entity_live_as_of entity=$entity take=count}} } RETURN r.version AS version ORDER BY version LIMIT 100
MATCH ()-[r:INVOLVED_IN]->()
USING INDEX SEEK r:INVOLVED_IN(entity, key, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE r.entity = ${entity} AND $low <= r.key < $high
  AND {{clock row=r}}
{{entity_${take} key=key}}
