// Merges an entity or an act into another one.
// :param from => 'company:1', into => 'company:2', at => 1543017600000000, curation => 'curation:…'
CALL () {
  MATCH (x:Entity {id: $from}), (y:Entity {id: $into})
  RETURN x, y
UNION
  MATCH (x:PolicyAction {id: $from}), (y:PolicyAction {id: $into})
  RETURN x, y
}
CREATE (x)-[:MERGED_INTO {recordedFrom: $at, recordedTo: 9223372036854775807, openedBy: $curation}]->(y)
