// Forgets quarantined submissions and their texts.
// :param ids => ['submission:…']
UNWIND $ids AS id
MATCH (s:Submission {id: id})
WHERE s.status = 'SET_ASIDE'
DELETE s
RETURN count(*) AS discarded
