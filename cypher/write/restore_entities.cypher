// Restores entities with their memberships, offices, ownerships and mergers.
// :param rows => [{props: {id: 'country:US'}, labels: ['Entity', 'Country'], parts: [], offices: [], owned: [], merged: []}]
UNWIND $rows AS row
MERGE (e:Entity {id: row.props.id})
SET e = row.props, e:$(row.labels)
WITH e, row
CALL (e, row) {
  UNWIND row.parts AS x
  MERGE (w:Entity {id: x.entity})
  CREATE (e)-[r:PART_OF]->(w)
  SET r = x.props
}
CALL (e, row) {
  UNWIND row.offices AS x
  MERGE (o:Entity {id: x.entity})
  CREATE (e)-[r:HOLDS_OFFICE]->(o)
  SET r = x.props
}
CALL (e, row) {
  UNWIND row.owned AS x
  MERGE (o:Entity {id: x.entity})
  CREATE (e)-[r:OWNS]->(o)
  SET r = x.props
}
CALL (e, row) {
  UNWIND row.merged AS x
  MERGE (s:Entity {id: x.entity})
  CREATE (e)-[r:MERGED_INTO]->(s)
  SET r = x.props
}
