// Whether a link holds as of an instant of recording.
// :param recorded => 9223372036854775806
// :sample MATCH (:Entity)-[m:MERGED_INTO]->(s:Entity) WHERE {{held link=m}} RETURN s.id AS id ORDER BY id
${link}.recordedFrom <= $recorded AND ${link}.recordedTo > $recorded
