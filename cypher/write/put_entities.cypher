// Adds or updates entities of the catalogue with the names by which they can be looked up.
// :param entities => [{id: 'country:US', kind: 'Country', props: {name: 'United States', names: ['United States']},
//                      aliases: [{id: 'us country:US', key: 'us'}]}]
UNWIND $entities AS row
MERGE (e:Entity {id: row.id})
SET e += row.props, e:$(row.kind)
WITH e, row
UNWIND row.aliases AS alias
MERGE (a:Alias {id: alias.id})
ON CREATE SET a.key = alias.key
MERGE (a)-[:NAMES]->(e)
