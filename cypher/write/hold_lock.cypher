// Holds a named lock until the transaction ends. A property has to be set for that.
// :param id => 'catalogue'
MATCH (l:Lock {id: $id})
SET l.id = l.id
