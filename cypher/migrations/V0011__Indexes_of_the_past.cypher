// What reads as of a date seek in, beside what V0001 has: all versions of an act, whether they hold now or not.

CREATE INDEX involved_in_wide_as_of IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.wide, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);

CREATE INDEX action_version_as_of IF NOT EXISTS FOR (v:ActionVersion) ON (v.key, v.recordedFrom, v.recordedTo, v.reportedFrom, v.reportedTo);
CREATE INDEX action_version_ahead IF NOT EXISTS FOR (v:ActionVersion) ON (v.ahead);
CREATE INDEX action_version_wide_as_of IF NOT EXISTS FOR (v:ActionVersion) ON (v.wide, v.recordedFrom, v.recordedTo, v.reportedFrom, v.reportedTo);
CREATE FULLTEXT INDEX action_text_as_of IF NOT EXISTS FOR (v:ActionVersion) ON EACH [v.text];

CREATE INDEX acts_on_from_as_of IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.from, r.day, r.to, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX acts_on_to_as_of IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.to, r.day, r.from, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);

// Names that analysts add are found by their words as well.
CREATE FULLTEXT INDEX added_names IF NOT EXISTS FOR (a:Alias) ON EACH [a.name];
