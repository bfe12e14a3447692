// Reads one submission, with the language of its article.
// :param id => 'submission:…'
MATCH (s:Submission {id: $id})
RETURN s AS submission, head(COLLECT { MATCH (a:Article {id: s.article}) RETURN coalesce(a.language, '') }) AS language
