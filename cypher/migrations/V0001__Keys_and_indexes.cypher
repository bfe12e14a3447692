// The keys that writes rely on and the indexes that reads seek in. Only what the Community edition has.

CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT alias_id IF NOT EXISTS FOR (a:Alias) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT article_id IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT source_id IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT story_id IF NOT EXISTS FOR (s:Story) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT band_key IF NOT EXISTS FOR (b:Band) REQUIRE b.key IS UNIQUE;
CREATE CONSTRAINT claim_id IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT policy_action_id IF NOT EXISTS FOR (a:PolicyAction) REQUIRE a.id IS UNIQUE;
CREATE CONSTRAINT action_version_id IF NOT EXISTS FOR (v:ActionVersion) REQUIRE v.id IS UNIQUE;
CREATE CONSTRAINT clock_id IF NOT EXISTS FOR (c:Clock) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT submission_id IF NOT EXISTS FOR (s:Submission) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT catalogue_id IF NOT EXISTS FOR (c:Catalogue) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT involved_in_row IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() REQUIRE r.row IS UNIQUE;
CREATE CONSTRAINT acts_on_row IF NOT EXISTS FOR ()-[r:ACTS_ON]-() REQUIRE r.row IS UNIQUE;

// A reference is looked up by its normalised text.
CREATE INDEX alias_key IF NOT EXISTS FOR (a:Alias) ON (a.key);
// An article is found by its address as well.
CREATE INDEX article_url IF NOT EXISTS FOR (a:Article) ON (a.url);
// What is waiting, and what was set aside, in the order it came.
CREATE INDEX submission_status IF NOT EXISTS FOR (s:Submission) ON (s.status, s.receivedAt);

// A timeline of an entity: now, as of a date, what lies ahead of its report, and what may reach into a window.
CREATE INDEX involved_in_live IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.liveKey);
CREATE INDEX involved_in_as_of IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.key, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX involved_in_ahead IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.ahead);
CREATE INDEX involved_in_type IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.type, r.liveKey);
CREATE INDEX involved_in_wide IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.wideKey);

// The same for a timeline of everything, and for finding the act that a new claim is about.
CREATE INDEX action_version_live IF NOT EXISTS FOR (v:ActionVersion) ON (v.liveKey);
CREATE INDEX action_version_wide IF NOT EXISTS FOR (v:ActionVersion) ON (v.wideKey);
CREATE INDEX action_version_identity IF NOT EXISTS FOR (v:ActionVersion) ON (v.identity, v.liveKey);

// Paths look from a party in both directions, and fetch the evidence of a pair.
CREATE INDEX acts_on_from IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.from, r.liveDay, r.to);
CREATE INDEX acts_on_to IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.to, r.liveDay, r.from);
CREATE INDEX acts_on_pair IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.pair, r.key);

// The claims of an act in the order of their reports, those of an article in the order of its text.
CREATE INDEX supports_place IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.action, r.place);
CREATE INDEX made_in_place IF NOT EXISTS FOR ()-[r:MADE_IN]-() ON (r.article, r.place);

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.names];
CREATE FULLTEXT INDEX action_text IF NOT EXISTS FOR (v:ActionVersion) ON EACH [v.liveText];
CREATE FULLTEXT INDEX article_text IF NOT EXISTS FOR (a:Article) ON EACH [a.title, a.rawText];
