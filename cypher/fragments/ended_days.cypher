// Counts the rows of an entity that held as of two clocks and no longer do, by day.
// :param entity => 'country:US'
// :sample CALL () { {{ended_days}} } RETURN days, counts ORDER BY past
{{ended_by_record entity=$entity low=$low high=$high}}
WITH {{day key=r.pastKey}} AS day, count(*) AS count
RETURN 1 AS past, collect(day) AS days, collect(count) AS counts
UNION ALL
{{ended_by_report entity=$entity low=$low high=$high}}
WITH {{day key=r.pastKey}} AS day, count(*) AS count
RETURN 2 AS past, collect(day) AS days, collect(count) AS counts
