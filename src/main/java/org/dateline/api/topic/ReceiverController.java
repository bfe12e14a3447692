package org.dateline.api.topic;

import java.util.List;
import java.util.Optional;
import org.dateline.api.errors.NotFound;
import org.dateline.api.relay.Paging;
import org.dateline.graph.AsOf;
import org.dateline.notices.NoticeProblem;
import org.dateline.notices.Receiver;
import org.dateline.notices.ReceiverKind;
import org.dateline.notices.Receivers;
import org.dateline.security.Actor;
import org.dateline.topics.Topic;
import org.dateline.topics.Topics;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Resolves and manages the receivers of topics. */
@Controller
class ReceiverController {

    private final Receivers receivers;
    private final Topics topics;

    ReceiverController(Receivers receivers, Topics topics) {
        this.receivers = receivers;
        this.topics = topics;
    }

    @QueryMapping
    List<Receiver> topicReceivers(@Argument @Nullable String topic) {
        return receivers.of(topic == null ? null : found(topic));
    }

    @SchemaMapping(typeName = "TopicReceiver")
    Optional<Topic> topic(Receiver receiver) {
        return topics.find(receiver.topic(), AsOf.NOW);
    }

    @SchemaMapping(typeName = "TopicReceiver")
    List<NoticeProblem> problems(Receiver receiver, @Argument int first) {
        return receivers.problems(receiver, Paging.size("first", first));
    }

    @MutationMapping
    Receivers.Added addTopicReceiver(
            @Argument String topic, @Argument ReceiverKind kind, @Argument String address, @ContextValue Actor actor) {
        return receivers.add(found(topic), kind, address, actor);
    }

    @MutationMapping
    Receiver removeTopicReceiver(@Argument String id, @ContextValue Actor actor) {
        Receiver receiver = receivers
                .find(id)
                .orElseThrow(() -> new NotFound("id: \"" + id + "\" is no receiver; topicReceivers lists them."));
        receivers.remove(receiver, actor);
        return receiver;
    }

    private Topic found(String reference) {
        return topics.find(reference, AsOf.NOW)
                .orElseThrow(() -> new NotFound("topic: \"" + reference + "\" is no topic; topics lists them."));
    }
}
