// Seeks the acts whose first day lies in the window, as of two clocks.
// :param low => -9223372036854775807
// :param high => 9223372036854775807
// :sample CALL () { {{all_live_as_of take=count}} } RETURN v.id AS version ORDER BY version LIMIT 100
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(key, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE $low <= v.key < $high
  AND {{clock row=v}}
{{all_${take} key=key}}
