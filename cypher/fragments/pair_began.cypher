// Names the last columns of an index, so that a seek reads them from the index.
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_began}} RETURN count(r) AS count
r.recordedFrom IS NOT NULL AND r.reportedFrom IS NOT NULL
