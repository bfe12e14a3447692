// What a search for paths asks of a link stands in its index; what no longer holds has an index of its own, as counts have it.
MATCH ()-[r:ACTS_ON]->()
WHERE r.day IS NOT NULL
CALL (r) {
  SET r.lastDay = coalesce(duration.inDays(date('1970-01-01'), r.latest).days, r.day), r.pastDay = CASE WHEN r.liveDay IS NULL THEN r.day END,
      r.wide = CASE WHEN coalesce(r.earliest < r.latest, coalesce(r.earliest, r.latest) IS NOT NULL) THEN r.key END
  REMOVE r.day, r.row, r.liveKey, r.evidence
} IN TRANSACTIONS OF 5000 ROWS;
CREATE INDEX acts_on_from_live IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.from, r.liveDay, r.to, r.lastDay, r.storyCount, r.recordedFrom, r.reportedFrom);
CREATE INDEX acts_on_to_live IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.to, r.liveDay, r.from, r.lastDay, r.storyCount, r.recordedFrom, r.reportedFrom);
CREATE INDEX acts_on_from_past IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.from, r.pastDay, r.to, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX acts_on_to_past IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.to, r.pastDay, r.from, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX acts_on_wide IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.pair, r.wide);
DROP INDEX acts_on_from IF EXISTS;
DROP INDEX acts_on_to IF EXISTS;
DROP INDEX acts_on_from_as_of IF EXISTS;
DROP INDEX acts_on_to_as_of IF EXISTS;
