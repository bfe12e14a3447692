// Sources that the service looks at by itself, the entries of them that it knows, and what it handed in and has not heard of.

CREATE CONSTRAINT watched_source_id IF NOT EXISTS FOR (w:WatchedSource) REQUIRE w.id IS UNIQUE;
CREATE CONSTRAINT watched_source_name IF NOT EXISTS FOR (w:WatchedSource) REQUIRE w.nameKey IS UNIQUE;
CREATE CONSTRAINT watched_entry_id IF NOT EXISTS FOR (e:WatchedEntry) REQUIRE e.id IS UNIQUE;
CREATE INDEX watched_entry_source IF NOT EXISTS FOR (e:WatchedEntry) ON (e.source, e.at);
CREATE INDEX watched_entry_problem IF NOT EXISTS FOR (e:WatchedEntry) ON (e.source, e.problemAt);
CREATE CONSTRAINT watched_submission_id IF NOT EXISTS FOR (p:WatchedSubmission) REQUIRE p.id IS UNIQUE;
