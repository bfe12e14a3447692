// Sets a submission aside with the reason.
// :param id => 'submission:…', reason => 'the text is empty'
MATCH (s:Submission {id: $id})
SET s.status = 'SET_ASIDE', s.reason = $reason
