// Deletes quarantined submissions and their texts.
// :param ids => ['submission:…']
UNWIND $ids AS id
WITH DISTINCT id
MATCH (s:Submission {id: id})
WHERE s.status = 'SET_ASIDE'
WITH s, s {.id, .origin, .status, .attempts, .stage, .reason, .receivedAt, .changedAt} AS before
DELETE s
RETURN before
