// The seeks of a window as of two clocks, newest first.
// :param entity => 'country:US'
// :sample CALL () { {{seeks_newest_as_of seek=entity entity=$entity take=count}} } RETURN count(r) AS count
{{${seek}_ahead_as_of}}
UNION ALL
{{${seek}_live_as_of}}
UNION ALL
{{${seek}_wide_as_of}}
