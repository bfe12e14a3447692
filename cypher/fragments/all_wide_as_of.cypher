// Seeks the acts that began before the window and may reach into it, as of two clocks.
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :sample CALL () { {{all_wide_as_of take=count}} } RETURN v.id AS version ORDER BY version LIMIT 100
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(wide, recordedFrom, recordedTo, reportedFrom, reportedTo)
WHERE $wideLow <= v.wide < $wideHigh AND coalesce(v.latest >= $from, true)
  AND {{clock row=v}}
{{all_${take} key=wide}}
