// Loads articles with their source and story from articles.csv; loaded again it changes nothing.
// Run: cypher-shell -d neo4j -P "{folder: 'file:///'}" -f articles.cypher
// Columns: id, rawText, title, url, source, sourceId, publishedAt, reportedAt (RFC 3339), language, document, story,
//   licence, credit. sourceId and story may be empty: then the name and the article decide.
// A bad row: without id, with a report that is no instant, with the id of another one, or of a source that analysts have withdrawn. It becomes a
//   set-aside Submission with file, line, reason.
CYPHER 25
// The sources that analysts have withdrawn, by id and by name.
WITH COLLECT {
  MATCH (s:Source)-[w:WITHDRAWN_BY]->(c:Curation) WHERE w.recordedTo = 9223372036854775807
  RETURN s {.id, name: toLower(trim(s.name)), curation: c.id, why: c.why} ORDER BY c.at } AS withdrawn
LOAD CSV WITH HEADERS FROM $folder + 'articles.csv' AS row
// A cell that a spreadsheet would run was written with an apostrophe before it.
WITH row {.*, rawText: CASE WHEN row.rawText =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.rawText, 1) ELSE row.rawText END,
  title: CASE WHEN row.title =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.title, 1) ELSE row.title END,
  url: CASE WHEN row.url =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.url, 1) ELSE row.url END,
  source: CASE WHEN row.source =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.source, 1) ELSE row.source END,
  publishedAt: CASE WHEN row.publishedAt =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.publishedAt, 1) ELSE row.publishedAt END,
  document: CASE WHEN row.document =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.document, 1) ELSE row.document END,
  credit: CASE WHEN row.credit =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.credit, 1) ELSE row.credit END,
  licence: CASE WHEN row.licence =~ "(?s)'+[=+\\-@\t\r].*" THEN substring(row.licence, 1) ELSE row.licence END} AS row, linenumber() AS line, withdrawn
WITH row, line, head([x IN withdrawn WHERE x.id = row.sourceId OR x.name = toLower(trim(row.source))]) AS withdrawal,
     CASE WHEN row.id IS NULL THEN 'there is no id'
          WHEN NOT coalesce(row.reportedAt, '') =~ '\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})' THEN 'reportedAt is no instant as 2018-11-23T12:00:00Z' END AS problem
CALL (row, line, problem, withdrawal) {
  OPTIONAL MATCH (known:Article {id: CASE WHEN problem IS NULL THEN row.id END})
  WITH row, line, known, CASE WHEN problem IS NOT NULL THEN problem
          WHEN known IS NOT NULL AND (known.rawText <> coalesce(row.rawText, '') OR coalesce(known.url, '') <> coalesce(row.url, ''))
          THEN 'the article ' + row.id + ' stands in the graph with other content'
          WHEN known IS NULL AND withdrawal IS NOT NULL
          THEN 'its source "' + coalesce(row.source, row.sourceId) + '" is withdrawn (' + withdrawal.why + '); undo ' + withdrawal.curation + ' and hand it in again to take it in' END AS said
  FOREACH (reason IN CASE WHEN said IS NULL THEN [] ELSE [said] END |
    MERGE (s:Submission {id: 'submission:articles.csv:' + line + ':' + reason})
    SET s.status = 'SET_ASIDE', s.origin = 'articles.csv:' + line, s.reason = reason, s.receivedAt = datetime().epochMillis * 1000)
  WITH row, said
  CALL (row, said) {
  WITH row, said WHERE said IS NULL
  WITH row, datetime(row.reportedAt) AS reported
  MERGE (a:Article {id: row.id})
  ON CREATE SET a.rawText = coalesce(row.rawText, ''), a.title = row.title, a.url = row.url, a.publishedAt = row.publishedAt,
     a.publicationKnown = row.publishedAt IS NOT NULL, a.reportedAt = reported.epochSeconds * 1000000 + reported.microsecond,
     a.recordedAt = datetime().epochMillis * 1000, a.language = row.language, a.document = row.document,
     a.licence = row.licence, a.credit = row.credit, a.minima = [], a.segments = 0, a.segmentStarts = [], a.segmentEnds = [],
     a.segmentOf = [], a.looseStarts = [], a.looseEnds = [], a.looseSegments = [],
     a.place = right('000000000000000000' + toString(CASE WHEN reported.epochSeconds < 0 THEN 0 ELSE reported.epochSeconds * 1000000 + reported.microsecond END), 19) + ' ' + row.id
  FOREACH (_ IN CASE WHEN a.language = 'en' AND NOT EXISTS { (a)-[:SAYS]->() } THEN [0] ELSE [] END | SET a:Unembedded)
  MERGE (story:Story {id: coalesce(row.story, 'story:' + row.id)})
  MERGE (a)-[t:TELLS]->(story)
  ON CREATE SET t.recordedFrom = a.recordedAt, t.story = story.id, t.article = a.id
  FOREACH (name IN CASE WHEN row.source IS NULL THEN [] ELSE [row.source] END |
    MERGE (p:Source {id: coalesce(row.sourceId, 'source:' + toLower(trim(name)))})
    ON CREATE SET p.name = name
    MERGE (a)-[:PUBLISHED_BY]->(p))
  }
  RETURN said
} IN 2 CONCURRENT TRANSACTIONS OF 500 ROWS ON ERROR RETRY FOR 60 SECONDS THEN FAIL
RETURN count(*) AS rows, count(said) AS setAside
