// Reads one submission.
// :param id => 'submission:…'
MATCH (s:Submission {id: $id})
RETURN s AS submission
