// Whether a row between two entities is of some types and asserted by any story.
// :param types => ['SANCTION']
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_types}} RETURN count(r) AS count
($types IS NULL OR r.type IN $types) AND r.storyCount > 0
