// Removes a receiver of a topic.
// :param id => 'receiver:…'
MATCH (r:TopicReceiver {id: $id})
DELETE r
