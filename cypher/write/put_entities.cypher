// Adds or updates entities of the catalogue with the names by which they can be looked up. If an analyst adds a name that
// the catalogue has too, both are kept: undoing one leaves the other.
// :param entities => [{id: 'country:US', kind: 'Country', props: {name: 'United States', names: ['United States']},
//                      aliases: [{id: 'us country:US', key: 'us'}]}]
UNWIND $entities AS row
MERGE (e:Entity {id: row.id})
SET e += row.props, e:$(row.kind)
WITH e, row
UNWIND row.aliases AS alias
MERGE (a:Alias {id: alias.id})
// Locks it before it is looked at.
SET a.key = alias.key
WITH e, a
WHERE NOT EXISTS { MATCH (a)-[n:NAMES]->(e) WHERE n.openedBy IS NULL }
CREATE (a)-[:NAMES]->(e)
