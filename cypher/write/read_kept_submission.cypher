// Reads one submission whole. Without the lock, a commit that removes its text could leave the read with some of its
// properties, and the message made of them would be another article.
// :param id => 'submission:…'
MATCH (s:Submission {id: $id})
SET s.id = $id
RETURN s AS submission
