package org.dateline.api.schema;

import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.dateline.graph.AsOf;
import org.dateline.graph.Clock;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.stereotype.Component;

/** Gives each method of a controller the knowledge that its root field was asked for. */
@Component
public class AsOfArgument implements HandlerMethodArgumentResolver {

    /** The instant of recording that all roots which ask for none are answered for; absent for now. */
    public static final Object PINNED = AsOfArgument.class.getName() + ".pinned";

    private final Clock clock;

    AsOfArgument(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == AsOf.class;
    }

    @Override
    public AsOf resolveArgument(MethodParameter parameter, DataFetchingEnvironment env) {
        return env.getLocalContext() instanceof AsOf above ? above : asked(env);
    }

    /**
     * What a root field is asked for, pinned where the request is.
     *
     * @throws org.dateline.graph.FutureInstant when that has not been recorded yet
     */
    public AsOf asked(DataFetchingEnvironment env) {
        Map<String, Instant> argument = env.getArgumentOrDefault("asOf", Map.of());
        AsOf asked = argument == null ? AsOf.NOW : AsOf.of(argument.get("reported"), argument.get("recorded"));
        if (asked.recorded() != null) {
            clock.reach(asked.recorded());
        }
        // Answers to queries are checked by the clock; those of mutations and subscriptions are not.
        AsOf known =
                env.getParentType() == env.getGraphQLSchema().getQueryType() ? asked.beforeLookingAtTheClock() : asked;
        return Optional.ofNullable(env.getGraphQlContext().<Instant>get(PINNED))
                .map(known::pinnedTo)
                .orElse(known);
    }
}
