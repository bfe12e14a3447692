// Whether a path may lead through an entity.
// :param within => ['country:CN']
// :param avoid => ['country:RU']
// :sample MATCH (e:Entity) WHERE {{pair_others other=e.id}} RETURN e.id AS id ORDER BY id
($within IS NULL OR ${other} IN $within) AND NOT ${other} IN $avoid
