// Links articles to the entities that they mention, with one relationship for each entity and segment. The first one is
// indexed.
// :param mentions => [{article: 'article:…', entity: 'country:US', segment: 0, starts: [0], ends: [13], scores: [1.0], reasons: ['name'],
//                      first: true}]
UNWIND $mentions AS row
MATCH (a:Article {id: row.article})
MATCH (e:Entity {id: row.entity})
CREATE (e)-[m:MENTIONED_IN {segment: row.segment, starts: row.starts, ends: row.ends, scores: row.scores, reasons: row.reasons}]->(a)
SET m.entity = CASE WHEN row.first THEN row.entity END, m.place = CASE WHEN row.first THEN a.place END
