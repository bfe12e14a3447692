package org.dateline.api.gate;

import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.language.OperationDefinition.Operation;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.dateline.graph.Cancellation;
import org.dateline.security.Actor;
import org.dateline.security.Turns;
import org.dateline.security.Turns.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes queries of all transports wait for their turn among those of their login. Mutations wait for articles to be
 * read and subscriptions for events, and neither uses a processor meanwhile. So mutations wait only during the pauses
 * of their login, and subscriptions do not wait.
 */
@Component
class QueryTurns extends SimplePerformantInstrumentation {

    /** Suggested wait. By then some of the waiting requests have been answered. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Turns turns;

    QueryTurns(Turns turns) {
        this.turns = turns;
    }

    @Override
    public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
            InstrumentationExecuteOperationParameters parameters, InstrumentationState state) {
        GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
        Actor actor = context.get(Operations.ACTOR);
        Operation operation =
                parameters.getExecutionContext().getOperationDefinition().getOperation();
        if (actor == null || operation == Operation.SUBSCRIPTION) {
            return null;
        }
        try {
            Cancellation cancellation = context.get(Cancellation.class);
            if (operation == Operation.MUTATION) {
                await(turns, actor, Kind.MUTATION, cancellation).end();
                return null;
            }
            // Queries from within the process have no gatekeeper that could hold a turn.
            HeldTurn held = context.getOrDefault(HeldTurn.class, new HeldTurn());
            held.hold(await(turns, actor, Kind.QUERY, cancellation));
            return SimpleInstrumentationContext.whenCompleted((result, failure) -> held.release());
        } catch (Refusal e) {
            throw e.toAbort(null);
        }
    }

    /**
     * Waits for a turn of a login until it is granted or the client disconnects.
     *
     * @throws Refusal if too many requests of the login are waiting
     */
    static Turns.Turn await(Turns turns, Actor actor, Kind kind, @Nullable Cancellation cancellation) {
        CompletableFuture<Turns.Turn> turn = turns.ask(actor, kind)
                .orElseThrow(() -> new Refusal(
                        ErrorCode.RATE_LIMITED,
                        "Too many requests of the login wait for each other (dateline.fair-use.at-once).",
                        PAUSE));
        try {
            return cancellation == null ? turn.join() : cancellation.read(() -> turn.cancel(false), turn::join);
        } catch (RuntimeException e) {
            turn.cancel(false);
            turn.thenAccept(Turns.Turn::end);
            throw e;
        }
    }
}
