// Finds those of some acts that only one claim states as of two clocks, after another measure in its segment.
// :param actions => ['action:…']
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $actions AS id
CALL (id) {
  {{claims after=''}}
  RETURN c ORDER BY r.place LIMIT 2
}
WITH id, collect(c) AS claims
WHERE size(claims) = 1
WITH id, claims[0] AS c
MATCH (c)-[:MADE_IN]->(a:Article)
WHERE EXISTS {
  MATCH (a)<-[:MADE_IN]-(before:Claim)-[s:SUPPORTS]->()
  WHERE before.segment = c.segment AND before.start < c.start AND before.stage IS NOT NULL AND before.instrument <> 'NONE'
    AND s.action <> id AND {{held link=s}}
}
RETURN id AS action
ORDER BY action
