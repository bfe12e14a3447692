// Counts an entity's acts by day as of two clocks, from the index alone. Rows that still hold are counted by their
// beginning. Rows that a later commit closed or a later report replaced are counted by both ends. Acts ahead of their
// report are not counted.
// :param entity => 'country:US'
// :param low => -9223372036854775807
// :param high => 1543017600000000
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL () {
  {{still_holds entity=$entity low=$low high=$high}}
  WITH {{day key=r.liveKey}} AS day, count(*) AS count
  RETURN 0 AS past, collect(day) AS days, collect(count) AS counts
UNION ALL
  {{ended_days}}
}
RETURN days, counts
ORDER BY past
