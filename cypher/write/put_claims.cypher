// Appends claims, each to its article and to the act that it supports; a claim that is there already stays as it is.
// :param claims => [{id: 'claim:…', article: 'article:…', action: 'action:…', props: {quote: '…'}, attributedEntity: null}]
// :param recordedAt => 1543017600000000
UNWIND $claims AS row
MATCH (article:Article {id: row.article})
MERGE (action:PolicyAction {id: row.action})
MERGE (c:Claim {id: row.id})
ON CREATE SET c += row.props, c.recordedAt = $recordedAt
MERGE (c)-[:MADE_IN]->(article)
MERGE (c)-[s:SUPPORTS]->(action)
ON CREATE SET s.recordedFrom = $recordedAt
FOREACH (id IN CASE WHEN row.attributedEntity IS NULL THEN [] ELSE [row.attributedEntity] END |
  MERGE (e:Entity {id: id})
  MERGE (c)-[:ATTRIBUTED_TO]->(e))
