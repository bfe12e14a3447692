// Restores articles with their mentions and withdrawals.
// :param rows => [{props: {id: 'article:…'}, stories: [{story: 'story:…', props: {}}], sources: ['source:…'], bands: ['0:1234'],
//                  mentions: [{entity: 'country:US', props: {}}], withdrawn: []}]
UNWIND $rows AS row
MERGE (a:Article {id: row.props.id})
SET a = row.props
FOREACH (_ IN CASE WHEN a.language = 'en' THEN [0] ELSE [] END | SET a:Unembedded)
WITH a, row
CALL (a, row) {
  UNWIND row.stories AS x
  MERGE (s:Story {id: x.story})
  CREATE (a)-[t:TELLS]->(s)
  SET t = x.props
}
CALL (a, row) {
  UNWIND row.sources AS id
  MERGE (s:Source {id: id})
  CREATE (a)-[:PUBLISHED_BY]->(s)
}
CALL (a, row) {
  UNWIND row.bands AS key
  MERGE (b:Band {key: key})
  CREATE (a)-[:IN_BAND]->(b)
}
CALL (a, row) {
  UNWIND row.mentions AS x
  MERGE (e:Entity {id: x.entity})
  CREATE (e)-[m:MENTIONED_IN]->(a)
  SET m = x.props
}
CALL (a, row) {
  UNWIND row.withdrawn AS x
  MERGE (c:Curation {id: x.curation})
  CREATE (a)-[w:WITHDRAWN_BY]->(c)
  SET w = x.props
}
