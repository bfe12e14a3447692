// Records the place up to which the relay has sent the changes to a topic. It is kept with the locks, which backups leave
// out: a restored database may have another broker.
// :param id => 'relay dateline.changes', at => 1543017600000000, subject => 'action:…'
MERGE (l:Lock {id: $id})
SET l.at = $at, l.subject = $subject
