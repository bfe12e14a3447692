// The keys and indexes that the migrations lead to. An empty database gets them from here, without the data changes and
// dropped indexes of the migrations, which are then recorded as done. If a new migration adds or drops one, change this
// file as well.

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
CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (m:Measure) REQUIRE m.id IS UNIQUE;
CREATE CONSTRAINT curation_id IF NOT EXISTS FOR (c:Curation) REQUIRE c.id IS UNIQUE;
CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (t:Topic) REQUIRE t.id IS UNIQUE;
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (s:Sentence) REQUIRE s.id IS UNIQUE;
CREATE CONSTRAINT api_key_id IF NOT EXISTS FOR (k:ApiKey) REQUIRE k.id IS UNIQUE;
CREATE CONSTRAINT audit_entry_id IF NOT EXISTS FOR (e:AuditEntry) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT watched_source_id IF NOT EXISTS FOR (w:WatchedSource) REQUIRE w.id IS UNIQUE;
CREATE CONSTRAINT watched_source_name IF NOT EXISTS FOR (w:WatchedSource) REQUIRE w.nameKey IS UNIQUE;
CREATE CONSTRAINT watched_entry_id IF NOT EXISTS FOR (e:WatchedEntry) REQUIRE e.id IS UNIQUE;
CREATE CONSTRAINT watched_submission_id IF NOT EXISTS FOR (p:WatchedSubmission) REQUIRE p.id IS UNIQUE;
CREATE CONSTRAINT topic_receiver_id IF NOT EXISTS FOR (r:TopicReceiver) REQUIRE r.id IS UNIQUE;
CREATE CONSTRAINT job_id IF NOT EXISTS FOR (j:Job) REQUIRE j.id IS UNIQUE;

CREATE INDEX alias_key IF NOT EXISTS FOR (a:Alias) ON (a.key);
CREATE INDEX article_url IF NOT EXISTS FOR (a:Article) ON (a.url);
CREATE INDEX involved_in_live IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.liveKey);
CREATE INDEX involved_in_ahead IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.ahead);
CREATE INDEX involved_in_wide IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.wideKey);
CREATE INDEX action_version_live IF NOT EXISTS FOR (v:ActionVersion) ON (v.liveKey);
CREATE INDEX action_version_wide IF NOT EXISTS FOR (v:ActionVersion) ON (v.wideKey);
CREATE INDEX action_version_identity IF NOT EXISTS FOR (v:ActionVersion) ON (v.identity, v.liveKey);
CREATE INDEX acts_on_pair IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.pair, r.key);
CREATE INDEX supports_place IF NOT EXISTS FOR ()-[r:SUPPORTS]-() ON (r.action, r.place);
CREATE INDEX made_in_place IF NOT EXISTS FOR ()-[r:MADE_IN]-() ON (r.article, r.place);
CREATE INDEX involved_in_wide_as_of IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.wide, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX action_version_as_of IF NOT EXISTS FOR (v:ActionVersion) ON (v.key, v.recordedFrom, v.recordedTo, v.reportedFrom, v.reportedTo);
CREATE INDEX action_version_ahead IF NOT EXISTS FOR (v:ActionVersion) ON (v.ahead);
CREATE INDEX action_version_wide_as_of IF NOT EXISTS FOR (v:ActionVersion) ON (v.wide, v.recordedFrom, v.recordedTo, v.reportedFrom, v.reportedTo);
CREATE INDEX measure_place IF NOT EXISTS FOR (m:Measure) ON (m.place);
CREATE INDEX measure_target IF NOT EXISTS FOR (m:Measure) ON (m.target, m.place);
CREATE INDEX measure_imposer IF NOT EXISTS FOR (m:Measure) ON (m.imposer, m.place);
CREATE INDEX curation_at IF NOT EXISTS FOR (c:Curation) ON (c.at, c.id);
CREATE INDEX policy_action_recorded IF NOT EXISTS FOR (a:PolicyAction) ON (a.recordedAt, a.id);
CREATE INDEX action_version_first_reported IF NOT EXISTS FOR (v:ActionVersion) ON (v.liveFirst, v.action);
CREATE INDEX claim_record IF NOT EXISTS FOR (c:Claim) ON (c.record);
CREATE INDEX policy_action_stale IF NOT EXISTS FOR (a:PolicyAction) ON (a.stale);
CREATE INDEX policy_action_sought IF NOT EXISTS FOR (a:PolicyAction) ON (a.soughtAs);
CREATE INDEX tells_place IF NOT EXISTS FOR ()-[t:TELLS]-() ON (t.story, t.article);
CREATE INDEX article_place IF NOT EXISTS FOR (a:Article) ON (a.place);
CREATE INDEX action_version_opened IF NOT EXISTS FOR (v:ActionVersion) ON (v.recordedFrom, v.action);
CREATE INDEX action_version_closed IF NOT EXISTS FOR (v:ActionVersion) ON (v.recordedTo, v.action);
CREATE INDEX action_version_first_as_of IF NOT EXISTS FOR (v:ActionVersion) ON (v.firstReported, v.action, v.recordedFrom, v.recordedTo, v.reportedFrom, v.reportedTo);
CREATE INDEX mentioned_in_place IF NOT EXISTS FOR ()-[m:MENTIONED_IN]-() ON (m.entity, m.place);
CREATE INDEX unembedded_recorded IF NOT EXISTS FOR (n:Unembedded) ON (n.recordedAt);
CREATE INDEX involved_in_counts IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.liveKey, r.recordedFrom, r.reportedFrom, r.facets);
CREATE INDEX involved_in_types IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.type, r.liveKey, r.recordedFrom, r.reportedFrom);
CREATE INDEX involved_in_past IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.recordedTo, r.reportedTo, r.pastKey, r.recordedFrom, r.reportedFrom, r.facets);
CREATE INDEX involved_in_as_of IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.key, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX acts_on_from_live IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.from, r.liveDay, r.to, r.lastDay, r.storyCount, r.recordedFrom, r.reportedFrom);
CREATE INDEX acts_on_to_live IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.to, r.liveDay, r.from, r.lastDay, r.storyCount, r.recordedFrom, r.reportedFrom);
CREATE INDEX acts_on_from_past IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.from, r.pastDay, r.to, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX acts_on_to_past IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.to, r.pastDay, r.from, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX acts_on_wide IF NOT EXISTS FOR ()-[r:ACTS_ON]-() ON (r.pair, r.wide);
CREATE INDEX involved_in_denied IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.deniedKey, r.recordedFrom, r.recordedTo, r.reportedFrom, r.reportedTo);
CREATE INDEX submission_place IF NOT EXISTS FOR (s:Submission) ON (s.status, s.receivedAt, s.id);
CREATE INDEX audit_entry_at IF NOT EXISTS FOR (e:AuditEntry) ON (e.at, e.id);
CREATE INDEX involved_in_affected IF NOT EXISTS FOR ()-[r:INVOLVED_IN]-() ON (r.entity, r.affectedKey);
CREATE INDEX watched_entry_problem IF NOT EXISTS FOR (e:WatchedEntry) ON (e.source, e.problemAt);

CREATE FULLTEXT INDEX entity_names IF NOT EXISTS FOR (e:Entity) ON EACH [e.names];
CREATE FULLTEXT INDEX article_text IF NOT EXISTS FOR (a:Article) ON EACH [a.title, a.rawText];
CREATE FULLTEXT INDEX added_names IF NOT EXISTS FOR (a:Alias) ON EACH [a.name];
CREATE FULLTEXT INDEX action_text IF NOT EXISTS FOR (v:ActionVersion) ON EACH [v.text, v.when, v.known];

CYPHER 25 CREATE VECTOR INDEX sentence_meaning IF NOT EXISTS FOR (s:Sentence) ON (s.vector) WITH [s.coded, s.reportedAt, s.recordedAt]
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
