// Tells whether the graph holds any article, or one on its way.
RETURN EXISTS { MATCH (:Article) } OR EXISTS { MATCH (:Submission) } AS any
