// Ties the entities that an article names to it, one relationship an entity and segment; the first can be sought.
// :param article => 'article:…'
// :param mentions => [{entity: 'country:US', segment: 0, starts: [0], ends: [13], score: 1.0, reasons: ['name'], first: true}]
MATCH (a:Article {id: $article})
UNWIND $mentions AS row
MATCH (e:Entity {id: row.entity})
CREATE (e)-[m:MENTIONED_IN {segment: row.segment, starts: row.starts, ends: row.ends, scores: row.scores, reasons: row.reasons}]->(a)
SET m.entity = CASE WHEN row.first THEN row.entity END, m.place = CASE WHEN row.first THEN a.place END
