// The articles that match the words best, in the present state. A thousand hits leave enough if some were withdrawn.
// :param text => '"huawei"'
// :param limit => 20
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
CALL db.index.fulltext.queryNodes('article_text', $text, {limit: 1000}) YIELD node AS a, score
WHERE {{known_article}}
RETURN a.id AS id, score
ORDER BY score DESC, id
LIMIT $limit
