// Marks articles as withdrawn, and their source if the withdrawal is of a source.
// :param of => 'source:…', articles => ['article:…'], at => 1543017600000000, curation => 'curation:…'
MERGE (c:Curation {id: $curation})
WITH c
CALL (c) {
  MATCH (s:Source {id: $of})
  CREATE (s)-[:WITHDRAWN_BY {recordedFrom: $at, recordedTo: 9223372036854775807}]->(c)
}
WITH c
UNWIND $articles AS id
MATCH (a:Article {id: id})
CREATE (a)-[:WITHDRAWN_BY {recordedFrom: $at, recordedTo: 9223372036854775807}]->(c)
