// Gives a topic a new state and ends the present one; without a name, only the present one ends.
// :param id => 'topic:…', name => 'Huawei and 5G', filter => '{"text":"5G"}', at => 1543017600000000
MERGE (t:Topic {id: $id})
WITH t
CALL (t) {
  MATCH (t)-[:HAS_STATE]->(s:TopicState)
  WHERE s.recordedTo = 9223372036854775807
  SET s.recordedTo = $at
}
WITH t
WHERE $name IS NOT NULL
CREATE (t)-[:HAS_STATE]->(:TopicState {name: $name, filter: $filter, recordedFrom: $at, recordedTo: 9223372036854775807})
