// Seeks the acts that began before the window and may reach into it.
// :param wideLow => 0
// :param wideHigh => 0
// :param from => null
// :sample CALL () { {{all_wide take=count}} } RETURN v.id AS version ORDER BY version LIMIT 100
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(wideKey)
WHERE $wideLow <= v.wideKey < $wideHigh AND coalesce(v.latest >= $from, true)
{{all_${take} key=wideKey}}
