// Keeps what came of deliveries to a receiver that is still there.
// :param id => 'receiver:…', props => {placeAt: 1543017600000000, placeId: 'action:…', failures: 0}, acts => 1
MATCH (r:TopicReceiver {id: $id})
SET r += $props, r.delivered = r.delivered + $acts
