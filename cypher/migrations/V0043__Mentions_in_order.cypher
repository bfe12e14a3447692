// Who is named in which articles, in the order of their reports: one relationship an article carries what is sought.
MATCH (e:Entity)-[m:MENTIONED_IN]->(a:Article)
WITH e, a, collect(m)[0] AS one
SET one.entity = e.id, one.place = a.place;
