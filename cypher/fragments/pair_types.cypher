// Whether a row between two entities is of some types, is asserted by a story, and does more than affect one of the two.
// :param types => ['SANCTION']
// :param affected => true
// :sample MATCH ()-[r:ACTS_ON]->() WHERE {{pair_types}} RETURN count(r) AS count
($types IS NULL OR r.type IN $types) AND ($affected OR r.affected IS NULL) AND r.storyCount > 0
