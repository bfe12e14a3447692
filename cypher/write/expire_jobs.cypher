// Deletes some of the calls that were received before an instant.
// :param before => 1543017600000000, limit => 1000
MATCH (j:Job)
WHERE j.receivedAt < $before
WITH j LIMIT $limit
DELETE j
RETURN count(*) AS expired
