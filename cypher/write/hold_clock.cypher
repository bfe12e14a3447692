// Holds the clock until the transaction ends, without moving it. A property has to be set for that: removing one that is not there
// takes no lock.
MATCH (c:Clock {id: 'recorded'})
SET c.at = c.at
