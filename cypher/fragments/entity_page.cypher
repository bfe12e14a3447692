// Takes the rows of a seek in the order of its index, as many as a page may scan.
// :param entity => 'country:US'
// :param budget => 50000
// :sample CALL () { MATCH ()-[r:INVOLVED_IN]->() WHERE r.entity = $entity AND r.liveKey IS NOT NULL {{entity_page key=liveKey direction=" DESC"}} } RETURN r.version AS version
RETURN r ORDER BY r.entity${direction}, r.${key}${direction} LIMIT $budget
