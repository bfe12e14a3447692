// Counts the articles of a call that are written, those of them that are not English, and those that wait. The others are quarantined, discarded or left out.
// :param id => 'job:…'
MATCH (j:Job {id: $id})
CALL (j) {
  UNWIND j.submissions AS submission
  MATCH (s:Submission {id: submission})
  OPTIONAL MATCH (a:Article {id: s.article})
  RETURN count(CASE WHEN s.status = 'DONE' AND a IS NOT NULL AND coalesce(a.language, '') <> 'en' THEN 1 END) AS unread, count(CASE WHEN s.status = 'DONE' THEN 1 END) AS processed, count(CASE WHEN s.status IN ['WAITING', 'PROCESSING'] THEN 1 END) AS waiting
}
RETURN j.received AS received, processed, waiting, unread
