// Counts by day and kind, without reading a row.
CREATE INDEX involved_in_facets IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.facets, r.liveKey);
