// Ties the entities that articles name to them, one relationship an entity and segment; the first can be sought.
// :param mentions => [{article: 'article:…', entity: 'country:US', segment: 0, starts: [0], ends: [13], scores: [1.0], reasons: ['name'],
//                      first: true}]
UNWIND $mentions AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (e)-[m:MENTIONED_IN {segment: row.segment, starts: row.starts, ends: row.ends, scores: row.scores, reasons: row.reasons}]->(a)
SET m.entity = CASE WHEN row.first THEN row.entity END, m.place = CASE WHEN row.first THEN a.place END
