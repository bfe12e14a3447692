// Finds the rows of an entity's acts that every claim denies, so that counts from an index alone can take them off again.
CREATE INDEX involved_in_denied IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.deniedKey, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
