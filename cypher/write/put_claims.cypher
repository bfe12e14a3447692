// Appends claims, each to its article and to the act that it supports. A stored claim stays as it is. The places order the
// claims of an act by report and those of an article by offset.
// :param claims => [{id: 'claim:…', article: 'article:…', action: 'action:…', insteadOf: null, props: {quote: '…'}, attributedEntity: null,
//                    placeInAction: '01543017600000000 claim:…', placeInArticle: '00000000000000001 claim:…',
//                    recordedAt: 1543017600000000}]
UNWIND $claims AS row
MATCH (article:Article {id: row.article})
MERGE (action:PolicyAction {id: row.action})
MERGE (c:Claim {id: row.id})
ON CREATE SET c += row.props, c.recordedAt = row.recordedAt
FOREACH (_ IN CASE WHEN c.recordedAt = row.recordedAt AND c.evidence = 'TEXT' THEN [0] ELSE [] END | SET c:Unembedded)
MERGE (c)-[m:MADE_IN]->(article)
ON CREATE SET m.article = row.article, m.place = row.placeInArticle
MERGE (c)-[s:SUPPORTS]->(action)
ON CREATE SET s.action = row.action, s.insteadOf = row.insteadOf, s.place = row.placeInAction, s.recordedFrom = row.recordedAt, s.recordedTo = 9223372036854775807
FOREACH (id IN CASE WHEN row.attributedEntity IS NULL THEN [] ELSE [row.attributedEntity] END |
  MERGE (e:Entity {id: id})
  MERGE (c)-[:ATTRIBUTED_TO]->(e))
