// Restores corrections by analysts with their subjects.
// :param rows => [{props: {id: 'curation:…'}, subjects: [{label: 'Claim', id: 'claim:…'}], touched: ['action:…'], recodes: [], recasts: []}]
UNWIND $rows AS row
MERGE (c:Curation {id: row.props.id})
SET c = row.props
WITH c, row
CALL (c, row) {
  UNWIND [x IN row.subjects WHERE x.label = 'Claim' | x.id] AS id
  MERGE (n:Claim {id: id})
  CREATE (c)-[:SUBJECT]->(n)
}
CALL (c, row) {
  UNWIND [x IN row.subjects WHERE x.label = 'PolicyAction' | x.id] AS id
  MERGE (n:PolicyAction {id: id})
  CREATE (c)-[:SUBJECT]->(n)
}
CALL (c, row) {
  UNWIND [x IN row.subjects WHERE x.label = 'Entity' | x.id] AS id
  MERGE (n:Entity {id: id})
  CREATE (c)-[:SUBJECT]->(n)
}
CALL (c, row) {
  UNWIND [x IN row.subjects WHERE x.label = 'Article' | x.id] AS id
  MERGE (n:Article {id: id})
  CREATE (c)-[:SUBJECT]->(n)
}
CALL (c, row) {
  UNWIND [x IN row.subjects WHERE x.label = 'Alias' | x.id] AS id
  MERGE (n:Alias {id: id})
  CREATE (c)-[:SUBJECT]->(n)
}
CALL (c, row) {
  UNWIND row.touched AS id
  MERGE (a:PolicyAction {id: id})
  CREATE (c)-[:TOUCHED]->(a)
}
CALL (c, row) {
  UNWIND row.recodes AS x
  MERGE (a:PolicyAction {id: x.action})
  CREATE (c)-[r:RECODES]->(a)
  SET r = x.props
}
CALL (c, row) {
  UNWIND row.recasts AS x
  MERGE (n:Claim {id: x.claim})
  CREATE (c)-[r:RECASTS]->(n)
  SET r = x.props
}
