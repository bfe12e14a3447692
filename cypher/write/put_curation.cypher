// Records a correction with its subjects and the acts that it may change.
// :param id => 'curation:…', props => {kind: 'RETRACT_CLAIM', who: 'ann', why: 'misread', at: 1543017600000000}
// :param claims => ['claim:…'], actions => [], entities => [], articles => [], aliases => [], touched => ['action:…']
MERGE (c:Curation {id: $id})
SET c += $props
WITH c
CALL (c) {
  UNWIND $claims AS id MATCH (n:Claim {id: id}) MERGE (c)-[:SUBJECT]->(n)
}
CALL (c) {
  UNWIND $actions AS id MATCH (n:PolicyAction {id: id}) MERGE (c)-[:SUBJECT]->(n)
}
CALL (c) {
  UNWIND $entities AS id MATCH (n:Entity {id: id}) MERGE (c)-[:SUBJECT]->(n)
}
CALL (c) {
  UNWIND $articles AS id MATCH (n:Article {id: id}) MERGE (c)-[:SUBJECT]->(n)
}
CALL (c) {
  UNWIND $aliases AS id MATCH (n:Alias {id: id}) MERGE (c)-[:SUBJECT]->(n)
}
CALL (c) {
  UNWIND $touched AS id MATCH (n:PolicyAction {id: id}) MERGE (c)-[:TOUCHED]->(n)
}
