package org.dateline.api.gate;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A request that is refused before anything of it is executed. The message states the reason. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;
    private final @Nullable Duration wait;

    Refusal(ErrorCode code, String message) {
        this(code, message, null);
    }

    /**
     * Creates a refusal.
     *
     * @param wait the time after which the request may succeed; null if waiting does not help
     */
    Refusal(ErrorCode code, String message, @Nullable Duration wait) {
        super(message, null, false, false);
        this.code = code;
        this.wait = wait;
    }

    ErrorCode code() {
        return code;
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

    /** Writes this refusal as a line of text, with its status, for routes other than GraphQL. */
    void tell(HttpServletResponse response) throws IOException {
        response.setStatus(code.status().value());
        if (wait != null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds()));
        }
        response.setContentType("text/plain;charset=UTF-8");
        // A response that was begun has a stream already, and gives no writer beside it.
        response.getOutputStream().write((getMessage() + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Returns an exception that aborts the execution with this refusal. */
    AbortExecutionException toAbort(@Nullable SourceLocation at) {
        return new AbortExecutionException(List.of(toError(at)));
    }

    /** A classification named after the code, shown where clients of Spring for GraphQL expect it. */
    private record Classification(String name) implements graphql.ErrorClassification {
        @Override
        public String toString() {
            return name;
        }
    }
}
