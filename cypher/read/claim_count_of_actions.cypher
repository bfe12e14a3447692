// Counts the claims of some acts that are visible as of two clocks.
// :param actions => ['action:…'], recorded => 9223372036854775806, reported => 9223372036854775806
UNWIND $actions AS id
MATCH (c:Claim)-[r:SUPPORTS]->()
USING INDEX SEEK r:SUPPORTS(action, place)
WHERE r.action = id AND r.place > '' AND r.recordedFrom <= $recorded AND r.recordedTo > $recorded AND c.reportedAt <= $reported
RETURN count(c) AS count
