// Counts an entity's acts by day and by what they are as of two clocks, from the index alone: of what still holds, when it began,
// of what no longer does, both ends:
// closed in the graph after the one instant, or outdated by a report after the other. What lies ahead of its report is not among them.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL () {
  {{still_holds entity=$entity low=$low high=$high}}
  WITH r.facets AS facets, {{day key=r.liveKey}} AS day, count(*) AS count
  RETURN facets, collect(day) AS days, collect(count) AS counts
UNION ALL
  {{ended_facets}}
}
RETURN facets, days, counts
ORDER BY facets, days
