// Whether a row between two entities holds as of two clocks.
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_clock_as_of}} RETURN count(r) AS count
{{clock row=r}}
