// Adds versions of acts with the rows that timelines and paths walk.
// :param versions => [{action: 'action:…', number: 1, props: {id: 'action:…#1', key: 0},
//                      involved: [{entity: 'country:US', props: {entity: 'country:US', liveKey: 0}}],
//                      actsOn: [{from: 'country:US', to: 'company:Q160120', props: {from: 'country:US', to: 'company:Q160120'}}],
//                      changes: [{measure: 'measure:…', props: {place: '…'}, row: {version: 'action:…#1'}}]}]
UNWIND $versions AS row
MERGE (a:PolicyAction {id: row.action})
SET a.versions = row.number, a.recordedAt = coalesce(a.recordedAt, row.props.recordedFrom)
CREATE (a)-[:HAS_VERSION]->(v:ActionVersion)
SET v = row.props
WITH a, row
CALL (a, row) {
  UNWIND row.involved AS i
  MATCH (e:Entity {id: i.entity})
  CREATE (e)-[r:INVOLVED_IN]->(a)
  SET r = i.props
}
CALL (row) {
  UNWIND row.actsOn AS i
  MATCH (x:Entity {id: i.from}), (y:Entity {id: i.to})
  CREATE (x)-[r:ACTS_ON]->(y)
  SET r = i.props
}
CALL (a, row) {
  UNWIND row.changes AS i
  MERGE (m:Measure {id: i.measure})
  ON CREATE SET m += i.props
  CREATE (a)-[c:CHANGES]->(m)
  SET c = i.row
}
