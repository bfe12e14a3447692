// What bulk imports rely on: one node an import, and the row of a coded data set that a claim is.

CREATE CONSTRAINT import_id IF NOT EXISTS FOR (i:Import) REQUIRE i.id IS UNIQUE;

// A further report of a row that is known, such as GDELT's mentions, is found by the row's own number.
CREATE INDEX claim_record IF NOT EXISTS FOR (c:Claim) ON (c.record);
