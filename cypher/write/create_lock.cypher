// Creates a lock that processes at one database can hold.
// :param id => 'catalogue'
MERGE (:Lock {id: $id})
