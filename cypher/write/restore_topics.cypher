// Restores topics with their states.
// :param rows => [{props: {id: 'topic:…'}, states: [{name: 'Huawei and 5G', filter: '{}', recordedFrom: 1543017600000000}]}]
UNWIND $rows AS row
MERGE (t:Topic {id: row.props.id})
SET t = row.props
WITH t, row
UNWIND row.states AS state
CREATE (t)-[:HAS_STATE]->(s:TopicState)
SET s = state
