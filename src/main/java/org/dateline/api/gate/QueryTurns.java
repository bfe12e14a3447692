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
 * Has queries wait for their turn among those of their login, whatever transport they came by. Mutations wait for articles to be read,
 * and subscriptions for what happens: neither needs a processor meanwhile. So mutations wait only while their login rests, and subscriptions
 * do not.
 */
@Component
class QueryTurns extends SimplePerformantInstrumentation {

    /** By then some of those that wait have been answered. */
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
            // What is asked within the process has no gatekeeper, and nobody who leaves.
            HeldTurn held = context.getOrDefault(HeldTurn.class, new HeldTurn());
            held.hold(await(turns, actor, Kind.QUERY, cancellation));
            return SimpleInstrumentationContext.whenCompleted((result, failure) -> held.release());
        } catch (Refusal e) {
            throw e.toAbort(null);
        }
    }

    /**
     * Waits for the turn of a login, as long as its client does.
     *
     * @throws Refusal when too many requests of the login wait
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
