// Holds the clock until the transaction ends, without moving it. It has to set a property, since removing an absent one
// takes no lock.
MATCH (c:Clock {id: 'recorded'})
SET c.at = c.at
