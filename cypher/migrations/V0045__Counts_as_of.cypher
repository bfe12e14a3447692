// Counts by day and kind as of both clocks without reading a row: the index that pages as of a date seek in tells the kind as well.
CREATE INDEX involved_in_known IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.key, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo, r.facets);
DROP INDEX involved_in_as_of IF EXISTS;
