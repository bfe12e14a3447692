// What changes by report, as of a date, seek in.
CREATE INDEX action_version_first_as_of IF NOT EXISTS FOR (v:ActionVersion) ON (v.firstReported, v.action, v.recordedFrom, v.recordedTo, v.reportedFrom, v.reportedTo);
