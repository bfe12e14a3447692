// Searches entities by name, the best match first.
// :param query => 'huawei OR huawei~1', kinds => ['COMPANY'], limit => 21
// :param score => 1000000.0, id => ''   the last one of the page before
CALL db.index.fulltext.queryNodes('entity_names', $query) YIELD node AS e, score
WHERE ($kinds IS NULL OR e.kind IN $kinds) AND (score < $score OR (score = $score AND e.id > $id))
RETURN e AS entity, score
ORDER BY score DESC, e.id
LIMIT $limit
