// Adds memberships of entities in others: members of blocs, organs of countries, firms of countries.
// :param parts => [{part: 'country:FI', whole: 'org:nato', kind: 'member', from: date('2023-04-04'), to: null}]
UNWIND $parts AS row
MATCH (part:Entity {id: row.part}), (whole:Entity {id: row.whole})
MERGE (part)-[r:PART_OF {kind: row.kind}]->(whole)
SET r.from = row.from, r.to = row.to
