// What acts create, change and end, found by whom it applies to and by who imposes it.

CREATE CONSTRAINT measure_id FOR (m:Measure) REQUIRE m.id IS UNIQUE;
CREATE INDEX measure_place FOR (m:Measure) ON (m.place);
CREATE INDEX measure_target FOR (m:Measure) ON (m.target, m.place);
CREATE INDEX measure_imposer FOR (m:Measure) ON (m.imposer, m.place);
