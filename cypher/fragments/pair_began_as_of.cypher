// Whether a row that holds now was reported by one instant and recorded by another.
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_began_as_of}} RETURN count(r) AS count
r.recordedFrom <= $recorded AND r.reportedFrom <= $reported
