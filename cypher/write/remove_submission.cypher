// Removes a submission whose article is written.
// :param id => 'submission:…'
MATCH (s:Submission {id: $id})
DELETE s
