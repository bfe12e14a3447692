// Forgets a submission and its text.
// :param id => 'submission:…'
MATCH (s:Submission {id: $id})
DELETE s
