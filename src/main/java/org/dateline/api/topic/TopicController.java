package org.dateline.api.topic;

import java.util.List;
import org.dateline.api.errors.BadRequest;
import org.dateline.api.errors.NotFound;
import org.dateline.api.filter.FilterInput;
import org.dateline.api.filter.Filters;
import org.dateline.graph.AsOf;
import org.dateline.security.Actor;
import org.dateline.topics.Topic;
import org.dateline.topics.Topics;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;
import tools.jackson.databind.json.JsonMapper;

/** Resolves and manages topics. */
@Controller
class TopicController {

    private static final int LONGEST_NAME = 200;

    private final Topics topics;
    private final Filters filters;

    TopicController(Topics topics, Filters filters) {
        this.topics = topics;
        this.filters = filters;
    }

    @QueryMapping
    List<Topic> topics(AsOf known) {
        return topics.all(known.recordedOnly());
    }

    @SchemaMapping(typeName = "Topic")
    FilterInput criteria(Topic topic) {
        return JsonMapper.shared().readValue(topic.filter(), FilterInput.class);
    }

    @MutationMapping
    Topic createTopic(@Argument String name, @Argument FilterInput filter, @ContextValue Actor actor) {
        filters.of(filter, AsOf.NOW).check();
        if (Filters.namesTopic(filter)) {
            throw new BadRequest("filter: a topic cannot refer to another topic, which may end; repeat its filter.");
        }
        return topics.create(checked(name), JsonMapper.shared().writeValueAsString(filter), actor);
    }

    @MutationMapping
    Topic renameTopic(@Argument String ref, @Argument String name, @ContextValue Actor actor) {
        return topics.rename(find(ref), checked(name), actor);
    }

    @MutationMapping
    Topic deleteTopic(@Argument String ref, @ContextValue Actor actor) {
        Topic topic = find(ref);
        topics.delete(topic, actor);
        return topic;
    }

    private Topic find(String ref) {
        return topics.find(ref, AsOf.NOW)
                .orElseThrow(() -> new NotFound("ref: \"" + ref + "\" is no topic; topics lists them."));
    }

    private static String checked(String name) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME || stripped.startsWith("topic:")) {
            throw new BadRequest("name: a topic's name has 1 to " + LONGEST_NAME
                    + " characters and does not begin with \"topic:\".");
        }
        return stripped;
    }
}
