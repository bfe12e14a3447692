// Counts what held of an entity as of two clocks and no longer does, by what it is and by day.
// :param entity => 'country:US'
// :sample CALL () { {{ended_facets}} } RETURN facets, days, counts ORDER BY facets, days
{{ended_by_record entity=$entity low=$low high=$high}}
WITH r.facets AS facets, {{day key=r.pastKey}} AS day, count(*) AS count
RETURN facets, collect(day) AS days, collect(count) AS counts
UNION ALL
{{ended_by_report entity=$entity low=$low high=$high}}
WITH r.facets AS facets, {{day key=r.pastKey}} AS day, count(*) AS count
RETURN facets, collect(day) AS days, collect(count) AS counts
