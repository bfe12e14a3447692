// Makes claims support acts from now on: their own acts, or those that their own acts were merged into.
// :param links => [{claim: 'claim:…', action: 'action:…', insteadOf: null}], at => 1543017600000000, curation => 'curation:…'
UNWIND $links AS link
MATCH (c:Claim {id: link.claim})-[x:SUPPORTS]->(:PolicyAction)
WITH link, c, max(x.place) AS place
MERGE (a:PolicyAction {id: link.action})
CREATE (c)-[:SUPPORTS {action: link.action, insteadOf: link.insteadOf, place: place, recordedFrom: $at, recordedTo: 9223372036854775807, openedBy: $curation}]->(a)
