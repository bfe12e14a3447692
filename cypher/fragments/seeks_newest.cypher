// The seeks of a window, newest first. All rows of one seek are older than those of the seek before, so the lists are
// concatenated.
// :param entity => 'country:US'
// :sample CALL () { {{seeks_newest seek=entity entity=$entity take=count}} } RETURN count(r) AS count
{{${seek}_live}}
UNION ALL
{{${seek}_wide}}
