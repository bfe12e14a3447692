// The articles of a story in the order of their ids.
CREATE INDEX tells_place IF NOT EXISTS FOR ()-[t:TELLS]-() ON (t.story, t.article);
