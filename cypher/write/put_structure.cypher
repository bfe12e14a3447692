// Adds dated structure between entities: membership and the country that an organ or a company belongs to.
// :param parts => [{part: 'org:commerce-us', whole: 'country:US', kind: 'organ', from: null, to: null}]
UNWIND $parts AS row
MATCH (part:Entity {id: row.part}), (whole:Entity {id: row.whole})
MERGE (part)-[r:PART_OF {kind: row.kind}]->(whole)
SET r.from = row.from, r.to = row.to
