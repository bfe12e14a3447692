// A page of the articles that mention an entity, ${order} report first, as of two clocks.
// :param entity => 'company:Q160120'
// :param low => ''
// :param high => '~'
// :param limit => 21
// :param sources => ['source:reuters']
// :param language => 'en'
// :param dated => false
// :param mentions => []
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
MATCH (e:Entity)-[ms:MERGED_INTO*0..20]->(:Entity {id: $entity})
WHERE all(m IN ms WHERE {{held link=m}})
WITH DISTINCT e.id AS id
CALL (id) {
  MATCH ()-[m:MENTIONED_IN]->(a)
  USING INDEX SEEK m:MENTIONED_IN(entity, place)
  WHERE m.entity = id AND {{articles place=m.place}}
  RETURN m, a ORDER BY m.entity${direction}, m.place${direction} LIMIT $limit
}
// What was merged into the entity has a page of its own, which may hold the same articles.
WITH DISTINCT a.id AS id, m.place AS place
RETURN id, place
ORDER BY place${direction}
LIMIT $limit
