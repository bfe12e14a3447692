// Requires the keys of nodes and the properties that the two clocks read. Only the Enterprise edition and Aura support
// such constraints. Other editions keep the keys unique, and the queries that write set all of these properties.

CREATE CONSTRAINT entity_id_exists IF NOT EXISTS FOR (e:Entity) REQUIRE e.id IS NOT NULL;
CREATE CONSTRAINT alias_id_exists IF NOT EXISTS FOR (a:Alias) REQUIRE a.id IS NOT NULL;
CREATE CONSTRAINT source_id_exists IF NOT EXISTS FOR (s:Source) REQUIRE s.id IS NOT NULL;
CREATE CONSTRAINT story_id_exists IF NOT EXISTS FOR (s:Story) REQUIRE s.id IS NOT NULL;
CREATE CONSTRAINT band_key_exists IF NOT EXISTS FOR (b:Band) REQUIRE b.key IS NOT NULL;
CREATE CONSTRAINT measure_id_exists IF NOT EXISTS FOR (m:Measure) REQUIRE m.id IS NOT NULL;
CREATE CONSTRAINT submission_id_exists IF NOT EXISTS FOR (s:Submission) REQUIRE s.id IS NOT NULL;
CREATE CONSTRAINT curation_id_exists IF NOT EXISTS FOR (c:Curation) REQUIRE c.id IS NOT NULL;
CREATE CONSTRAINT policy_action_id_exists IF NOT EXISTS FOR (a:PolicyAction) REQUIRE a.id IS NOT NULL;
CREATE CONSTRAINT article_id_exists IF NOT EXISTS FOR (a:Article) REQUIRE a.id IS NOT NULL;
CREATE CONSTRAINT article_reported_exists IF NOT EXISTS FOR (a:Article) REQUIRE a.reportedAt IS NOT NULL;
CREATE CONSTRAINT article_recorded_exists IF NOT EXISTS FOR (a:Article) REQUIRE a.recordedAt IS NOT NULL;
CREATE CONSTRAINT claim_id_exists IF NOT EXISTS FOR (c:Claim) REQUIRE c.id IS NOT NULL;
CREATE CONSTRAINT claim_reported_exists IF NOT EXISTS FOR (c:Claim) REQUIRE c.reportedAt IS NOT NULL;
CREATE CONSTRAINT claim_recorded_exists IF NOT EXISTS FOR (c:Claim) REQUIRE c.recordedAt IS NOT NULL;
CREATE CONSTRAINT action_version_id_exists IF NOT EXISTS FOR (v:ActionVersion) REQUIRE v.id IS NOT NULL;
CREATE CONSTRAINT action_version_recorded_from_exists IF NOT EXISTS FOR (v:ActionVersion) REQUIRE v.recordedFrom IS NOT NULL;
CREATE CONSTRAINT action_version_recorded_to_exists IF NOT EXISTS FOR (v:ActionVersion) REQUIRE v.recordedTo IS NOT NULL;
CREATE CONSTRAINT action_version_reported_from_exists IF NOT EXISTS FOR (v:ActionVersion) REQUIRE v.reportedFrom IS NOT NULL;
CREATE CONSTRAINT action_version_reported_to_exists IF NOT EXISTS FOR (v:ActionVersion) REQUIRE v.reportedTo IS NOT NULL;
