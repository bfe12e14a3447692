// Records the outcomes of submissions from watched sources. A written article gets the licence and the credit of its
// source, unless it has its own. A quarantined one counts as set aside, with the reason on its entry. One that is left out
// counts as never submitted. A written one that is not English counts as not read.
// A submission that is not in the graph may still wait at the broker. It is gone only if it was submitted before an instant.
// :param limit => 1000, now => 1543017600000000, before => 1540425600000000
MATCH (p:WatchedSubmission)
OPTIONAL MATCH (s:Submission {id: p.id})
WITH p, s
WHERE (s IS NULL AND coalesce(p.at, 0) < $before) OR s.status IN ['DONE', 'SET_ASIDE', 'LEFT_OUT']
WITH p, s
ORDER BY p.id
LIMIT $limit
WITH p, p.source AS source, p.entry AS entry, s.article AS article, CASE WHEN s.status = 'SET_ASIDE' THEN s.reason END AS reason,
     coalesce(s.status = 'LEFT_OUT', false) AS leftOut
OPTIONAL MATCH (w:WatchedSource {id: source})
OPTIONAL MATCH (e:WatchedEntry {id: entry})
OPTIONAL MATCH (a:Article {id: article})
FOREACH (x IN CASE WHEN w IS NULL OR a IS NULL THEN [] ELSE [a] END |
  SET x.licence = coalesce(x.licence, w.licence), x.credit = coalesce(x.credit, w.credit))
FOREACH (x IN CASE WHEN reason IS NULL OR w IS NULL THEN [] ELSE [w] END | SET x.articles = x.articles - 1, x.setAside = x.setAside + 1)
FOREACH (x IN CASE WHEN leftOut AND w IS NOT NULL THEN [w] ELSE [] END | SET x.articles = x.articles - 1)
FOREACH (x IN CASE WHEN reason IS NULL OR e IS NULL THEN [] ELSE [e] END | SET x.problem = reason, x.problemAt = $now)
FOREACH (x IN CASE WHEN w IS NULL OR a IS NULL OR a.language = 'en' THEN [] ELSE [w] END | SET x.unread = coalesce(x.unread, 0) + 1)
DELETE p
RETURN count(*) AS settled
