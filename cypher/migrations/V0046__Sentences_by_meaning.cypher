// What acts and articles say, found by what it means: one node a sentence, however many articles carry it, and the mark of
// what still waits for its vector.
CREATE CONSTRAINT sentence_id IF NOT EXISTS FOR (s:Sentence) REQUIRE s.id IS UNIQUE;
CREATE INDEX unembedded_recorded IF NOT EXISTS FOR (n:Unembedded) ON (n.recordedAt);
CYPHER 25 CREATE VECTOR INDEX sentence_meaning IF NOT EXISTS FOR (s:Sentence) ON (s.vector) WITH [s.coded, s.reportedAt, s.recordedAt]
OPTIONS {indexConfig: {`vector.dimensions`: 384, `vector.similarity_function`: 'cosine'}};
