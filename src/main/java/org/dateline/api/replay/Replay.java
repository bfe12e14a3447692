package org.dateline.api.replay;

import graphql.GraphQLContext;
import graphql.execution.DataFetcherResult;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.api.schema.AsOfArgument;
import org.dateline.graph.AsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Passes the state of knowledge of a root field down to the fields below it, and collects the states that an answer
 * used.
 */
@Component
public class Replay extends SimplePerformantInstrumentation {

    private static final Object USED = Replay.class.getName() + ".used";

    private static final String NEARLY = Replay.class.getName() + ".nearly";

    private final AsOfArgument argument;

    Replay(AsOfArgument argument) {
        this.argument = argument;
    }

    /** Returns the recorded instants that the root fields were answered for. {@link Instant#MAX} stands for now. */
    static Set<Instant> used(GraphQLContext context) {
        return context.getOrDefault(USED, Set.of());
    }

    /** Marks the answer as approximate. A search by an approximate index may return another result next time. */
    public static void nearly(GraphQLContext context) {
        context.put(NEARLY, true);
    }

    /** Tells whether the same question about the same instant always has the same answer. */
    static boolean isExact(GraphQLContext context) {
        return !context.hasKey(NEARLY);
    }

    @Override
    public DataFetcher<?> instrumentDataFetcher(
            DataFetcher<?> fetcher,
            InstrumentationFieldFetchParameters parameters,
            @Nullable InstrumentationState state) {
        DataFetchingEnvironment env = parameters.getEnvironment();
        boolean root = env.getParentType() == env.getGraphQLSchema().getQueryType()
                && !env.getField().getName().startsWith("__");
        return root ? at -> fetch(fetcher, at) : fetcher;
    }

    private Object fetch(DataFetcher<?> fetcher, DataFetchingEnvironment env) throws Exception {
        AsOf known = argument.asked(env);
        Instant recorded = known.recorded() == null ? Instant.MAX : known.recorded();
        env.getGraphQlContext()
                .<Set<Instant>>computeIfAbsent(USED, key -> ConcurrentHashMap.newKeySet())
                .add(recorded);
        Object value = fetcher.get(env);
        return value instanceof CompletionStage<?> later
                ? later.thenApply(found -> result(found, known))
                : result(value, known);
    }

    private static DataFetcherResult<?> result(@Nullable Object value, AsOf known) {
        return value instanceof DataFetcherResult<?> whole
                ? whole.transform(all -> all.localContext(known))
                : DataFetcherResult.newResult().data(value).localContext(known).build();
    }
}
