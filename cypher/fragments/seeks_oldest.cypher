// The seeks of a window, oldest first.
// :param entity => 'country:US'
// :sample CALL () { {{seeks_oldest seek=entity entity=$entity take=count}} } RETURN count(r) AS count
{{${seek}_wide}}
UNION ALL
{{${seek}_live}}
