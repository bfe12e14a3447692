// Those who are told of the acts of topics.

CREATE CONSTRAINT topic_receiver_id FOR (r:TopicReceiver) REQUIRE r.id IS UNIQUE;
