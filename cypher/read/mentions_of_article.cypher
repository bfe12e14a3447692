// Reads the entities that an article mentions, with the places and the reasons of the links.
// :param article => 'article:…'
MATCH (e:Entity)-[m:MENTIONED_IN]->(:Article {id: $article})
RETURN e.id AS entity, m.segment AS segment, m.starts AS starts, m.ends AS ends, m.scores AS scores, m.reasons AS reasons
ORDER BY segment, starts[0], entity
