// The receivers of topics in the order in which they were added: all, those of one topic, or one by its id.
// :param topic => null
// :param id => null
MATCH (r:TopicReceiver)
WHERE ($topic IS NULL OR r.topic = $topic) AND ($id IS NULL OR r.id = $id)
RETURN r AS receiver
ORDER BY r.addedAt, r.id
