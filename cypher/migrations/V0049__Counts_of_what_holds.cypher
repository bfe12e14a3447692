// Counts by day, by type and by kind, now and as of both clocks, without reading a row: what still holds is counted by when it
// began, what no longer does by both ends, of which the later one is sought by. Pages as of a date need no kind in their index.
CREATE INDEX involved_in_counts IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.liveKey, r.recordedFrom, r.reportedFrom, r.facets);
CREATE INDEX involved_in_types IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.type, r.liveKey, r.recordedFrom, r.reportedFrom);
CREATE INDEX involved_in_past IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.recordedTo, r.reportedTo, r.pastKey, r.recordedFrom, r.reportedFrom, r.facets);
CREATE INDEX involved_in_as_of IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.key, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
DROP INDEX involved_in_facets IF EXISTS;
DROP INDEX involved_in_type IF EXISTS;
DROP INDEX involved_in_known IF EXISTS;
