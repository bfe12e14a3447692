// Restores claims with their articles and the acts that they supported, with the times.
// :param rows => [{props: {id: 'claim:…'}, articles: [{article: 'article:…', props: {}}], attributed: ['country:US'],
//                  supports: [{action: 'action:…', props: {}}]}]
UNWIND $rows AS row
MERGE (c:Claim {id: row.props.id})
SET c = row.props
FOREACH (_ IN CASE WHEN c.evidence = 'TEXT' THEN [0] ELSE [] END | SET c:Unembedded)
WITH c, row
CALL (c, row) {
  UNWIND row.articles AS x
  MERGE (a:Article {id: x.article})
  CREATE (c)-[m:MADE_IN]->(a)
  SET m = x.props
}
CALL (c, row) {
  UNWIND row.attributed AS id
  MERGE (e:Entity {id: id})
  CREATE (c)-[:ATTRIBUTED_TO]->(e)
}
CALL (c, row) {
  UNWIND row.supports AS x
  MERGE (a:PolicyAction {id: x.action})
  CREATE (c)-[s:SUPPORTS]->(a)
  SET s = x.props
}
