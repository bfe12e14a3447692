// Topics are found by their id; their names and filters are states on the recorded clock.
CREATE CONSTRAINT topic_id IF NOT EXISTS FOR (t:Topic) REQUIRE t.id IS UNIQUE;
