// Links a recoding to its act.
// :param action => 'action:…', at => 1543017600000000, curation => 'curation:…', props => {stage: 'ENDED'}
MERGE (c:Curation {id: $curation})
SET c += $props
WITH c
MATCH (a:PolicyAction {id: $action})
CREATE (c)-[:RECODES {recordedFrom: $at, recordedTo: 9223372036854775807}]->(a)
