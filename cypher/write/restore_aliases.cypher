// Restores the names of entities.
// :param rows => [{props: {id: 'us country:US', key: 'us'}, names: [{entity: 'country:US', props: {}}]}]
UNWIND $rows AS row
MERGE (a:Alias {id: row.props.id})
SET a = row.props
WITH a, row
UNWIND row.names AS x
MERGE (e:Entity {id: x.entity})
CREATE (a)-[n:NAMES]->(e)
SET n = x.props
