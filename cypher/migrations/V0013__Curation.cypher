// What analysts correct, and what is found by when it was first known.

CREATE CONSTRAINT curation_id FOR (c:Curation) REQUIRE c.id IS UNIQUE;
CREATE INDEX curation_at FOR (c:Curation) ON (c.at, c.id);
CREATE INDEX policy_action_recorded FOR (a:PolicyAction) ON (a.recordedAt, a.id);
CREATE INDEX action_version_first_reported FOR (v:ActionVersion) ON (v.liveFirst, v.action);
