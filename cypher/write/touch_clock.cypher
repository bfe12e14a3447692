// Commits a change that no read sees, to test whether the database commits.
MERGE (c:Clock {id: 'recorded'})
SET c.at = coalesce(c.at, 0)
