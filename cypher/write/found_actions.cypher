// Adds new acts, each with its claims, its one version and the rows that timelines and paths walk. It writes the same as
// put_claims and insert_versions, without looking up what cannot exist.
// :param acts => [{action: 'action:…', number: 1, props: {id: 'action:…#1', key: 0}, recordedFrom: 1543017600000000,
//                  claims: [{article: 'article:…', props: {id: 'claim:…', evidence: 'TEXT'}, placeInAction: '…', placeInArticle: '…',
//                            attributedEntity: null}],
//                  involved: [{entity: 'country:US', props: {entity: 'country:US', liveKey: 0}}],
//                  actsOn: [{from: 'country:US', to: 'company:Q160120', props: {from: 'country:US', to: 'company:Q160120'}}],
//                  changes: [{measure: 'measure:…', props: {place: '…'}, row: {version: 'action:…#1'}}]}]
UNWIND $acts AS act
CREATE (a:PolicyAction {id: act.action, versions: act.number, recordedAt: act.recordedFrom})-[:HAS_VERSION]->(v:ActionVersion)
SET v = act.props
WITH a, act
CALL (a, act) {
  UNWIND act.claims AS row
  MATCH (article:Article {id: row.article})
  CREATE (c:Claim)-[:MADE_IN {article: row.article, place: row.placeInArticle}]->(article)
  CREATE (c)-[:SUPPORTS {action: act.action, place: row.placeInAction, recordedFrom: act.recordedFrom, recordedTo: 9223372036854775807}]->(a)
  SET c = row.props
  FOREACH (_ IN CASE WHEN c.evidence = 'TEXT' THEN [0] ELSE [] END | SET c:Unembedded)
  FOREACH (id IN CASE WHEN row.attributedEntity IS NULL THEN [] ELSE [row.attributedEntity] END |
    MERGE (e:Entity {id: id})
    CREATE (c)-[:ATTRIBUTED_TO]->(e))
}
CALL (a, act) {
  UNWIND act.involved AS i
  MATCH (e:Entity {id: i.entity})
  CREATE (e)-[r:INVOLVED_IN]->(a)
  SET r = i.props
}
CALL (act) {
  UNWIND act.actsOn AS i
  MATCH (x:Entity {id: i.from}), (y:Entity {id: i.to})
  CREATE (x)-[r:ACTS_ON]->(y)
  SET r = i.props
}
CALL (a, act) {
  UNWIND act.changes AS i
  MATCH (m:Measure {id: i.measure})
  CREATE (a)-[c:CHANGES]->(m)
  SET c = i.row
}
