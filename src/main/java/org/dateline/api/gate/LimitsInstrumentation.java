package org.dateline.api.gate;

import graphql.ExecutionInput;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyCharsException;
import graphql.schema.GraphQLSchema;
import java.time.Duration;
import java.util.List;
import org.dateline.security.Actor;
import org.dateline.security.Allowance;
import org.dateline.security.CostLimit;
import org.dateline.security.LimitsHit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Refuses documents that exceed a limit after parsing and before validation, which such documents could occupy. */
@Component
class LimitsInstrumentation extends SimplePerformantInstrumentation {

    private final Limits limits;
    private final CostLimit costs;
    private final LimitsHit hits;

    LimitsInstrumentation(Limits limits, CostLimit costs, LimitsHit hits) {
        this.limits = limits;
        this.costs = costs;
        this.hits = hits;
    }

    @Override
    public InstrumentationContext<Document> beginParse(
            InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
        return new InstrumentationContext<>() {
            @Override
            public void onDispatched() {}

            @Override
            public void onCompleted(@Nullable Document document, @Nullable Throwable failure) {
                if (failure instanceof ParseCancelledTooDeepException) {
                    throw refuse("nests too deep to be parsed (dateline.limits.depth)");
                }
                if (failure instanceof ParseCancelledException
                        || failure instanceof ParseCancelledTooManyCharsException) {
                    throw refuse("has more than " + limits.tokens() + " tokens (dateline.limits.tokens) or "
                            + limits.characters() + " characters (dateline.limits.characters)");
                }
            }
        };
    }

    private AbortExecutionException refuse(String what) {
        hits.count("document");
        return new Refusal(ErrorCode.LIMIT_EXCEEDED, "The document " + what + ".").toAbort(null);
    }

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables given,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        ExecutionInput input = parameters.getExecutionInput();
        input.getGraphQLContext().put(GraphQLSchema.class, parameters.getSchema());
        refusing(() -> {
            DocumentShape.of(given.getDocument()).check(limits);
            check(given.getDocument(), input, parameters.getSchema());
        });
        return given;
    }

    /** Checks a cached document again with the variables of a new request. */
    void checkAgain(Document document, ExecutionInput input, GraphQLSchema schema) {
        refusing(() -> check(document, input, schema));
    }

    private void refusing(Runnable check) {
        try {
            check.run();
        } catch (Refusal e) {
            switch (e.code()) {
                case LIMIT_EXCEEDED -> hits.count("document");
                case RATE_LIMITED -> hits.count("cost");
                default -> {
                    // Refusals by the login's role or by the transport are not counted as limits.
                }
            }
            throw e.toAbort(null);
        }
    }

    private void check(Document document, ExecutionInput input, GraphQLSchema schema) {
        List<OperationDefinition> asked = document.getDefinitionsOfType(OperationDefinition.class).stream()
                .filter(operation -> isAsked(operation, input))
                .toList();
        // With several operations and no name, execution reports the missing name.
        if (asked.size() == 1) {
            Transport.of(input.getGraphQLContext()).check(asked.getFirst().getOperation());
            Operations.check(schema, document, asked.getFirst(), input.getGraphQLContext());
            long cost = new Cost(schema, document, input.getVariables()).of(asked.getFirst());
            checkCost(cost);
            checkArguments(asked.getFirst(), document, input);
            takeCost(cost, input);
        }
    }

    private static boolean isAsked(OperationDefinition operation, ExecutionInput input) {
        String name = input.getOperationName();
        return name == null || name.isEmpty() || name.equals(operation.getName());
    }

    private void checkCost(long values) {
        if (values > limits.cost()) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The answer may have " + values + " values by its page sizes; at most " + limits.cost()
                            + " are answered (dateline.limits.cost).");
        }
    }

    /** Takes the cost from the login's allowance. This check comes last, so that refused requests cost nothing. */
    private void takeCost(long values, ExecutionInput input) {
        Actor actor = input.getGraphQLContext().get(Operations.ACTOR);
        if (actor == null) {
            return;
        }
        costs.take(actor, values).ifPresent(allowance -> {
            input.getGraphQLContext().put(Allowance.class, allowance);
            if (!allowance.granted()) {
                throw new Refusal(
                        ErrorCode.RATE_LIMITED,
                        "The answer may have " + values + " values by its page sizes; the login has "
                                + allowance.left() + " left of " + allowance.most()
                                + " a minute (dateline.fair-use.cost).",
                        Duration.ofSeconds(allowance.pause()));
            }
        });
    }

    /**
     * Checks the size of arguments. Mutations are exempt: they carry whole articles, which the size of the body limits,
     * and wait until these are read.
     */
    private void checkArguments(OperationDefinition operation, Document document, ExecutionInput input) {
        if (operation.getOperation() == OperationDefinition.Operation.MUTATION) {
            input.getGraphQLContext()
                    .getOrDefault(Patience.class, new Patience())
                    .waitOn();
            return;
        }
        long size = Arguments.sizeOf(document) + Arguments.sizeOf(input.getVariables());
        if (size > limits.variables()) {
            throw new Refusal(
                    ErrorCode.LIMIT_EXCEEDED,
                    "The arguments hold " + size + " characters and values; at most " + limits.variables()
                            + " are answered (dateline.limits.variables).");
        }
    }
}
