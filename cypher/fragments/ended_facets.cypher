// Counts the rows of an entity that held as of two clocks and no longer do, by facets and day.
// :param entity => 'country:US'
// :sample CALL () { {{ended_facets}} } RETURN facets, days, counts ORDER BY facets, days
{{ended_by_record entity=$entity low=$low high=$high}}
WITH r.facets AS facets, {{day key=r.pastKey}} AS day, count(*) AS count
RETURN facets, collect(day) AS days, collect(count) AS counts
UNION ALL
{{ended_by_report entity=$entity low=$low high=$high}}
WITH r.facets AS facets, {{day key=r.pastKey}} AS day, count(*) AS count
RETURN facets, collect(day) AS days, collect(count) AS counts
