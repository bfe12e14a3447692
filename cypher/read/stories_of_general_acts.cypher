// Reads the stories of acts on measures of a general kind without a target, which only a story tells apart. An act without any is left out.
// :param actions => ['action:1']
// :param general => ['REGULATION']
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $actions AS action
MATCH (a:PolicyAction {id: action})-[c:CHANGES]->(m:Measure)
WHERE m.target IS NULL AND m.targetText IS NULL AND m.instrument IN $general
  AND {{clock row=c}}
MATCH (a)<-[x:SUPPORTS]-(claim:Claim)-[:MADE_IN]->(:Article)-[:TELLS]->(s:Story)
WHERE x.recordedFrom <= c.recordedFrom AND x.recordedTo > c.recordedFrom AND claim.reportedAt <= c.reportedFrom
RETURN action, collect(DISTINCT s.id) AS stories
