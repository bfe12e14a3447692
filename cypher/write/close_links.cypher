// Ends the support of acts by some claims.
// :param claims => ['claim:…'], at => 1543017600000000, curation => 'curation:…'
UNWIND $claims AS id
MATCH (:Claim {id: id})-[s:SUPPORTS]->(:PolicyAction)
WHERE s.recordedTo = 9223372036854775807
SET s.recordedTo = $at, s.closedBy = $curation
