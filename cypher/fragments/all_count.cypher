// Takes all acts of a seek, for a count.
// :sample CALL () { MATCH (v:ActionVersion) WHERE v.liveKey IS NOT NULL {{all_count}} } RETURN count(v) AS count
RETURN v
