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

/** Provides the state of knowledge of the root field as an argument of controller methods. */
@Component
public class AsOfArgument implements HandlerMethodArgumentResolver {

    /** The recorded instant for root fields that name none; absent for now. */
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
     * Returns the state of knowledge that a root field asks for, pinned if the request is.
     *
     * @throws org.dateline.graph.FutureInstant if the instant lies in the future
     */
    public AsOf asked(DataFetchingEnvironment env) {
        Map<String, Instant> argument = env.getArgumentOrDefault("asOf", Map.of());
        AsOf asked = argument == null ? AsOf.NOW : AsOf.of(argument.get("reported"), argument.get("recorded"));
        if (asked.recorded() != null) {
            clock.settle(asked.recorded());
        }
        // Queries are checked against the clock afterwards; mutations and subscriptions are not.
        AsOf known =
                env.getParentType() == env.getGraphQLSchema().getQueryType() ? asked.beforeLookingAtTheClock() : asked;
        return Optional.ofNullable(env.getGraphQlContext().<Instant>get(PINNED))
                .map(known::pinnedTo)
                .orElse(known);
    }
}
