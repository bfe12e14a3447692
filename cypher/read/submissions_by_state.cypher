// Reads a page of the submissions in one state, the latest first. Submissions of one instant are in descending order of
// their ids. Each has the language of its article.
// :param status => 'SET_ASIDE'
// :param before => 9223372036854775807
// :param id => ''
// :param limit => 51
MATCH (s:Submission)
USING INDEX SEEK s:Submission(status, receivedAt, id)
WHERE s.status = $status AND s.receivedAt <= $before AND s.id > '' AND CASE WHEN s.receivedAt < $before THEN true ELSE s.id < $id END
RETURN s AS submission, head(COLLECT { MATCH (a:Article {id: s.article}) RETURN coalesce(a.language, '') }) AS language
ORDER BY s.status DESC, s.receivedAt DESC, s.id DESC
LIMIT $limit
