// Holds a named lock until the transaction ends. It has to set a property to take the lock.
// :param id => 'catalogue'
MATCH (l:Lock {id: $id})
SET l.id = l.id
