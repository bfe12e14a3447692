// Writes a new receiver of a topic.
// :param id => 'receiver:…', props => {topic: 'topic:…', kind: 'WEBHOOK', address: 'https://example.org/hook', placeAt: 1543017600000000, placeId: '~', addedAt: 1543017600000000}
CREATE (r:TopicReceiver {id: $id, delivered: 0, failures: 0})
SET r += $props
RETURN r AS receiver
