// Ties the entities that an article names to it, one relationship an entity and segment.
// :param article => 'article:…'
// :param mentions => [{entity: 'country:US', segment: 0, starts: [0], ends: [13], score: 1.0, reasons: ['name']}]
MATCH (a:Article {id: $article})
UNWIND $mentions AS row
MATCH (e:Entity {id: row.entity})
CREATE (e)-[:MENTIONED_IN {segment: row.segment, starts: row.starts, ends: row.ends, scores: row.scores, reasons: row.reasons}]->(a)
