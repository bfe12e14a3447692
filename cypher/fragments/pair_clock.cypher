// Whether a row between two entities holds now.
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_clock}} RETURN count(r) AS count
r.liveDay IS NOT NULL
