// Articles in the order of their reports, as a text that sorts like the number in it.
MATCH (a:Article)
SET a.place = right('000000000000000000' + toString(CASE WHEN a.reportedAt < 0 THEN 0 ELSE a.reportedAt END), 19) + ' ' + a.id;
