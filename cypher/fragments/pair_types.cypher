// Whether a row between two entities is of some types, asserted by any story, and more than that the act affects one of them.
// :param types => ['SANCTION']
// :param affected => true
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_types}} RETURN count(r) AS count
($types IS NULL OR r.type IN $types) AND ($affected OR r.affected IS NULL) AND r.storyCount > 0
