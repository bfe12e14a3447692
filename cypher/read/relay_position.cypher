// Reads the place up to which the relay has sent the changes to a topic.
// :param id => 'relay dateline.changes'
MATCH (l:Lock {id: $id})
RETURN l.at AS at, l.subject AS subject
