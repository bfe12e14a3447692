// Finds the acts whose measures fall on an entity that is not their target.
CREATE INDEX involved_in_affected IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.affectedKey);
