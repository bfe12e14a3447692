// Counts all articles that are not withdrawn now.
RETURN COUNT { MATCH (:Article) } - COUNT {
  MATCH (:Curation)<-[w:WITHDRAWN_BY]-(a:Article)
  WHERE w.recordedTo = 9223372036854775807
  RETURN DISTINCT a
} AS count
