// Reads one submission, with the language of its article.
// :param id => 'submission:…'
MATCH (s:Submission {id: $id})
OPTIONAL MATCH (a:Article {id: s.article})
RETURN s AS submission, a.language AS language
