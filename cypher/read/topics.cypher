// The topics as of an instant of recording, by name: all, or one by its id or its name.
// :param ref => null
// :param recorded => 9223372036854775806
MATCH (t:Topic)-[:HAS_STATE]->(s:TopicState)
WHERE {{held link=s}}
  AND ($ref IS NULL OR t.id = $ref OR toLower(s.name) = toLower($ref))
RETURN t.id AS id, s.name AS name, s.filter AS filter
ORDER BY toLower(name), id
