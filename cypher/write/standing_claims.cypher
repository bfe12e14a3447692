// Returns the acts that some claims support now.
// :param claims => ['claim:…']
UNWIND $claims AS id
MATCH (:Claim {id: id})-[s:SUPPORTS]->(a:PolicyAction)
WHERE s.recordedTo = 9223372036854775807
RETURN id AS claim, a.id AS action
ORDER BY claim
