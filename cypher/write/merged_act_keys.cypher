// Lists the acts that were merged with others, with the identity by which reports find them now and the one that they had when they were merged.
MATCH (a:PolicyAction)
USING INDEX SEEK a:PolicyAction(soughtAs)
WHERE a.soughtAs > ''
RETURN a.id AS id, a.soughtAs AS key, coalesce(a.soughtFirst, a.soughtAs) AS first
ORDER BY id
