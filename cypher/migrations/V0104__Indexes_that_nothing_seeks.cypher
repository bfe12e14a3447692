// What begins like another index is sought in that one, and the entries of a source are found by their ids.
DROP INDEX submission_status IF EXISTS;
DROP INDEX watched_entry_source IF EXISTS;
