// A page of the articles that match a filter, ${order} report first, as of two clocks.
// :param low => ''
// :param high => '~'
// :param limit => 21
// :param sources => ['source:reuters']
// :param language => 'en'
// :param dated => false
// :param mentions => []
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
MATCH (a:Article)
USING INDEX SEEK a:Article(place)
WHERE {{articles place=a.place}}
RETURN a.id AS id, a.place AS place
ORDER BY a.place${direction}
LIMIT $limit
