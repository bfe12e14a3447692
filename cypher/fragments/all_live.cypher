// Seeks the acts whose first day lies in the window.
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :sample CALL () { {{all_live take=count}} } RETURN v.id AS version ORDER BY version LIMIT 100
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(liveKey)
WHERE $low <= v.liveKey < $high
{{all_${take} key=liveKey}}
