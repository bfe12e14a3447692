// Takes the acts of a seek in the order of its index, as many as a page may scan.
// :param budget => 50000
// :sample CALL () { MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL {{all_page key=liveKey direction=" DESC"}} } RETURN v.id AS version
RETURN v ORDER BY v.${key}${direction} LIMIT $budget
