// Reads a page of the topics with their states as recorded at an instant.
// :param after => ''
// :param limit => 1000
// :param at => 1543017600000000
MATCH (t:Topic)
USING INDEX SEEK t:Topic(id)
WHERE t.id > $after
WITH t, t.id AS key ORDER BY key LIMIT $limit
RETURN key,
       {props: properties(t),
        states: COLLECT { MATCH (t)-[:HAS_STATE]->(s:TopicState) WHERE s.recordedFrom <= $at
                          RETURN s {.*, recordedTo: CASE WHEN s.recordedTo > $at THEN 9223372036854775807 ELSE s.recordedTo END} ORDER BY s.recordedFrom }} AS row
ORDER BY key
