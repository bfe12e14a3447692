// Lists the articles of a story as of two clocks, in the order of their ids.
// :param story => 'story:…'
// :param after => ''
// :param limit => 21
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
MATCH (a)-[t:TELLS]->()
USING INDEX SEEK t:TELLS(story, article)
WHERE t.story = $story AND t.article > $after AND {{known_article}}
RETURN t.article AS id
ORDER BY t.story, t.article
LIMIT $limit
