// Records the result of deliveries to a receiver that still exists. Its place never moves back: a process that lost the
// lease may record its work late.
// :param id => 'receiver:…', props => {failures: 0}, acts => 1
// :param placeAt => 1543017600000000, placeId => 'action:…'   null for a delivery that failed
MATCH (r:TopicReceiver {id: $id})
SET r += $props, r.delivered = r.delivered + $acts
WITH r
WHERE $placeAt > r.placeAt OR ($placeAt = r.placeAt AND $placeId > r.placeId)
SET r.placeAt = $placeAt, r.placeId = $placeId
