// Records that a transaction changes entities, their names or their mergers. The transaction has taken its stamp and
// holds the clock.
MATCH (c:Clock {id: 'recorded'})
SET c.entities = [c.at, c.at]
