// Renews the marks of checks that are still running or requested. A mark that was removed meanwhile does not come back.
// :param marks => [{source: 'watch:…', mark: 'check:…'}], millis => 20000
UNWIND $marks AS row
MATCH (w:WatchedSource {id: row.source})
// Locks it before its marks are read.
SET w.id = row.source
WITH w, row
SET w.checks = [m IN w.checks | CASE WHEN m STARTS WITH row.mark THEN row.mark + ' ' + toString(timestamp() + $millis) ELSE m END]
