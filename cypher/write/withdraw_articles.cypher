// Marks articles as withdrawn.
// :param articles => ['article:…'], at => 1543017600000000, curation => 'curation:…'
MERGE (c:Curation {id: $curation})
WITH c
UNWIND $articles AS id
MATCH (a:Article {id: id})
CREATE (a)-[:WITHDRAWN_BY {recordedFrom: $at, recordedTo: 9223372036854775807}]->(c)
