// What live updates seek in: versions of acts by when the graph began and ceased to hold them.
CREATE INDEX action_version_opened IF NOT EXISTS FOR (v:ActionVersion) ON (v.recordedFrom, v.action);
CREATE INDEX action_version_closed IF NOT EXISTS FOR (v:ActionVersion) ON (v.recordedTo, v.action);
