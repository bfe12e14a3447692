// Seeks the acts that lie ahead of their report, as of two clocks.
// :param aheadLow => 0
// :param aheadHigh => 0
// :sample CALL () { {{all_ahead_as_of take=count}} } RETURN v.id AS version ORDER BY version LIMIT 100
MATCH (v:ActionVersion)
USING INDEX SEEK v:ActionVersion(ahead)
WHERE $aheadLow <= v.ahead < $aheadHigh
  AND {{clock row=v}}
{{all_${take} key=ahead}}
