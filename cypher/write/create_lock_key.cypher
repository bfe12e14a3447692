// Creates the unique key of named locks. It runs at each start before the migrations, which one process runs at a time.
CREATE CONSTRAINT lock_id IF NOT EXISTS FOR (l:Lock) REQUIRE l.id IS UNIQUE
