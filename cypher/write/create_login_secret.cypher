// Creates the secret of the page's logins, unless there is one, and reads it.
// :param value => '…'
MERGE (l:Lock {id: 'login secret'})
// Locks it before the secret is looked for, so that processes that start together agree on one.
SET l.id = 'login secret'
WITH l
MERGE (s:LoginSecret)
ON CREATE SET s.value = $value
RETURN s.value AS value
