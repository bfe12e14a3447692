// Holds the clock until the transaction ends, without moving it.
MATCH (c:Clock {id: 'recorded'})
REMOVE c.held
