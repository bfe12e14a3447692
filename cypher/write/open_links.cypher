// Has claims support acts from now on.
// :param links => [{claim: 'claim:…', action: 'action:…'}], at => 1543017600000000, curation => 'curation:…'
UNWIND $links AS link
MATCH (c:Claim {id: link.claim})-[x:SUPPORTS]->(:PolicyAction)
WITH link, c, max(x.place) AS place
MERGE (a:PolicyAction {id: link.action})
CREATE (c)-[:SUPPORTS {action: link.action, place: place, recordedFrom: $at, recordedTo: 9223372036854775807, openedBy: $curation}]->(a)
