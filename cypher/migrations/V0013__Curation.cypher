// What analysts correct, and what is found by when it was first known.

CREATE CONSTRAINT curation_id IF NOT EXISTS FOR (c:Curation) REQUIRE c.id IS UNIQUE;
CREATE INDEX curation_at IF NOT EXISTS FOR (c:Curation) ON (c.at, c.id);
CREATE INDEX policy_action_recorded IF NOT EXISTS FOR (a:PolicyAction) ON (a.recordedAt, a.id);
CREATE INDEX action_version_first_reported IF NOT EXISTS FOR (v:ActionVersion) ON (v.liveFirst, v.action);
