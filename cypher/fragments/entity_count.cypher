// Takes all rows of a seek, for a count.
// :param entity => 'country:US'
// :sample CALL () { MATCH ()-[r:INVOLVED_IN]->() WHERE r.entity = $entity AND r.liveKey IS NOT NULL {{entity_count}} } RETURN count(r) AS count
RETURN r
