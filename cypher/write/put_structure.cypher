// Adds which entities are part of which: members of blocs, organs of countries, firms of countries.
// :param parts => [{part: 'org:commerce-us', whole: 'country:US', kind: 'organ'}]
UNWIND $parts AS row
MATCH (part:Entity {id: row.part}), (whole:Entity {id: row.whole})
MERGE (part)-[:PART_OF {kind: row.kind}]->(whole)
