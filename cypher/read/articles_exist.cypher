// Tells whether the graph holds an article, or a submission of one.
RETURN EXISTS { MATCH (:Article) } OR EXISTS { MATCH (:Submission) } AS any
