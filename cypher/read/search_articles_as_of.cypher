// The articles that match the words as of two clocks, latest report first: scores of the past cannot be reproduced.
// :param text => '"huawei"'
// :param limit => 20
// :param recorded => 1543017600000000
// :param reported => 1543017600000000
CALL db.index.fulltext.queryNodes('article_text', $text) YIELD node AS a
WHERE {{known_article}}
RETURN a.id AS id, 0.0 AS score
ORDER BY a.place DESC
LIMIT $limit
