// Whether a row holds as of two clocks: it was reported by one instant and recorded by another.
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
// :sample MATCH (v:ActionVersion) WHERE {{clock row=v}} RETURN v.id AS id ORDER BY id LIMIT 100
${row}.recordedFrom <= $recorded AND ${row}.recordedTo > $recorded AND ${row}.reportedFrom <= $reported AND ${row}.reportedTo > $reported
