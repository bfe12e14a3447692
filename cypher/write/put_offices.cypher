// Adds the terms in which persons hold offices.
// :param tenures => [{person: 'person:trump-us', of: 'country:US', title: 'president', from: date('2017-01-20'), to: null}]
UNWIND $tenures AS row
MATCH (p:Entity {id: row.person}), (e:Entity {id: row.of})
MERGE (p)-[r:HOLDS_OFFICE {title: row.title, since: coalesce(toString(row.from), '')}]->(e)
SET r.from = row.from, r.to = row.to
