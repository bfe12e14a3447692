// What acts create, change and end, found by whom it applies to and by who imposes it.

CREATE CONSTRAINT measure_id IF NOT EXISTS FOR (m:Measure) REQUIRE m.id IS UNIQUE;
CREATE INDEX measure_place IF NOT EXISTS FOR (m:Measure) ON (m.place);
CREATE INDEX measure_target IF NOT EXISTS FOR (m:Measure) ON (m.target, m.place);
CREATE INDEX measure_imposer IF NOT EXISTS FOR (m:Measure) ON (m.imposer, m.place);
