package org.dateline.api.gate;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that is turned away before anything of it is done; the message says why. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable Duration wait;

    Refusal(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * A refusal.
     *
     * @param wait how long to wait until the request may succeed; null where waiting does not help
     */
    Refusal(ErrorCode code, String message, @Nullable Duration wait) {
        super(message, null, false, false);
        this.code = code;
        this.wait = wait;
    }

    ErrorCode code() {
        return code;
    }

    /** How long to wait until the request may succeed; empty where waiting does not help. */
    Optional<Duration> pause() {
        return Optional.ofNullable(wait);
    }

    public GraphQLError toError(@Nullable SourceLocation at) {
        return GraphqlErrorBuilder.newError()
                .message("%s", String.valueOf(getMessage()))
                .locations(at == null ? null : List.of(at))
                .errorType(new Classification(code.name()))
                .extensions(
                        wait == null
                                ? Map.of(ErrorCode.KEY, code.name())
                                : Map.of(ErrorCode.KEY, code.name(), "retryAfter", wait.toSeconds()))
                .build();
    }

    /** Ends an execution from within. */
    AbortExecutionException toAbort(@Nullable SourceLocation at) {
        return new AbortExecutionException(List.of(toError(at)));
    }

    /** Shown beside the code, where clients of Spring for GraphQL look. */
    private record Classification(String name) implements graphql.ErrorClassification {
        @Override
        public String toString() {
            return name;
        }
    }
}
