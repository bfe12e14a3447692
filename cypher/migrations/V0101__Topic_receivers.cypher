// Those who are told of the acts of topics.

CREATE CONSTRAINT topic_receiver_id IF NOT EXISTS FOR (r:TopicReceiver) REQUIRE r.id IS UNIQUE;
