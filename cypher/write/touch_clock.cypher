// Commits without changing anything that is read, which tells whether the database commits.
MERGE (c:Clock {id: 'recorded'})
SET c.at = coalesce(c.at, 0)
