// Words and days in one index: more words than can be sorted by date are read a stretch of days at a time.
DROP INDEX action_text IF EXISTS;
DROP INDEX action_text_as_of IF EXISTS;
CREATE FULLTEXT INDEX action_text IF NOT EXISTS FOR (v:ActionVersion) ON EACH [v.liveText, v.liveWhen];
CREATE FULLTEXT INDEX action_text_as_of IF NOT EXISTS FOR (v:ActionVersion) ON EACH [v.text, v.when];
