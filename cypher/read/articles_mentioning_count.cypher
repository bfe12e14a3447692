// Counts the articles that mention an entity, as of two clocks.
// :param entity => 'company:Q160120'
// :param low => ''
// :param high => '~'
// :param sources => ['source:reuters']
// :param language => 'en'
// :param dated => false
// :param mentions => []
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
MATCH (e:Entity)-[ms:MERGED_INTO*0..20]->(:Entity {id: $entity})
WHERE all(m IN ms WHERE {{held link=m}})
MATCH (e)-[:MENTIONED_IN]->(a:Article)
WITH DISTINCT a
WHERE {{articles place=a.place}}
RETURN count(a) AS count
