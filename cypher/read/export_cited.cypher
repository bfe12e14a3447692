// Reads the articles that some acts rest on as of two clocks: the first ones, and one more for each further licence and
// credit.
// :param actions => ['action:…']
// :param most => 10
// :param recorded => 9223372036854775806
// :param reported => 9223372036854775806
UNWIND $actions AS id
CALL (id) {
  {{claims after=''}}
  MATCH (c)-[:MADE_IN]->(a:Article)
  RETURN a, min(r.place) AS place
}
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(s:Source)
WITH id, place, a {.url, .title, .licence, .credit, source: s.name} AS cited
ORDER BY id, place
WITH id, collect(cited) AS all
WITH id, all[..$most] AS first, all[$most..] AS rest
RETURN id AS action,
       first + [i IN range(0, size(rest) - 1)
                WHERE none(c IN first + rest[..i] WHERE coalesce(c.licence, '') = coalesce(rest[i].licence, '') AND coalesce(c.credit, '') = coalesce(rest[i].credit, ''))
                | rest[i]] AS cited
ORDER BY action
