package org.dateline.api.errors;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.dateline.api.gate.Refusal;
import org.dateline.curation.CurationRefused;
import org.dateline.graph.Database;
import org.dateline.graph.FutureInstant;
import org.dateline.graph.ReadCancelled;
import org.dateline.graph.SourceWithdrawn;
import org.dateline.graph.StoreReadOnly;
import org.dateline.graph.TransactionTooLong;
import org.dateline.ingest.QueueFull;
import org.dateline.lookup.AmbiguousReference;
import org.dateline.notices.ReceiverRefused;
import org.dateline.restart.MemoryErrors;
import org.dateline.security.KeyRefused;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyBuckets;
import org.dateline.timeline.TooManyMatches;
import org.dateline.topics.TopicExists;
import org.dateline.watch.WatchRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.graphql.execution.SubscriptionExceptionResolver;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import reactor.core.publisher.Mono;

/** Converts exceptions into GraphQL errors with a message, a code and a path, without internal details. */
@Component
class Errors extends DataFetcherExceptionResolverAdapter implements SubscriptionExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    /** A change of the database's leader or a restart takes about this long. */
    private static final Duration SOON = Duration.ofSeconds(5);

    /** An operator has to free disk space first. */
    private static final Duration A_WHILE = Duration.ofSeconds(60);

    private final MemoryErrors memory;

    Errors(MemoryErrors memory) {
        this.memory = memory;
        setThreadLocalContextAware(false);
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment env) {
        return failure instanceof Refusal e
                ? e.toError(env.getField().getSourceLocation())
                : of(failure, GraphqlErrorBuilder.newError(env));
    }

    /** Converts the failure that ended a subscription, before or after its first event. */
    @Override
    public Mono<List<GraphQLError>> resolveException(Throwable failure) {
        return Mono.just(
                List.of(failure instanceof Refusal e ? e.toError(null) : of(failure, GraphqlErrorBuilder.newError())));
    }

    private GraphQLError of(Throwable failure, GraphqlErrorBuilder<?> at) {
        memory.note(failure);
        return switch (failure) {
            case BadRequest e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case AmbiguousReference e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case CurationRefused e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case SourceWithdrawn e -> error(at, ErrorType.BAD_REQUEST, "Refused: " + e.getMessage() + ".");
            case FutureInstant e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case TooManyBuckets e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case TooManyAlternatives e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case KeyRefused e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case TopicExists e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case TooManyMatches e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case ReceiverRefused e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case WatchRefused e -> error(at, ErrorType.BAD_REQUEST, e.getMessage());
            case NotFound e -> error(at, ErrorType.NOT_FOUND, e.getMessage());
            case BindException e -> error(at, ErrorType.BAD_REQUEST, misfits(e));
            case QueueFull e -> later(at, "QUEUE_FULL", String.valueOf(e.getMessage()), e.waitingTime());
            case StoreReadOnly e -> later(at, "READ_ONLY", "Nothing is written now: " + e.getMessage() + ".", A_WHILE);
            case ReadCancelled e -> later(at, "TIMEOUT", e.getMessage() + ".", SOON);
            case TransactionTooLong e -> later(at, "TIMEOUT", e.getMessage() + ".", SOON);
            default ->
                Database.isTransient(failure)
                        ? later(at, "UNAVAILABLE", "The database is not available at the moment.", SOON)
                        : internal(at, failure);
        };
    }

    /** Names the arguments that could not be bound. The framework's own message names Java classes. */
    private static String misfits(BindException failure) {
        return failure.getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .collect(Collectors.joining(", ", "These arguments do not fit: ", "."));
    }

    private static GraphQLError internal(GraphqlErrorBuilder<?> at, Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Request failed, reference {}", reference, failure);
        return error(at, ErrorType.INTERNAL_ERROR, "Something failed here; the log has it under " + reference + ".");
    }

    /**
     * Returns an error that is temporary, with {@code retryAfter} in seconds. HTTP responses repeat it as the
     * Retry-After header.
     */
    private static GraphQLError later(GraphqlErrorBuilder<?> at, String code, String message, Duration wait) {
        return at.errorType(ErrorType.INTERNAL_ERROR)
                .message("%s", message)
                .extensions(Map.of("code", code, "retryAfter", wait.toSeconds()))
                .build();
    }

    private static GraphQLError error(GraphqlErrorBuilder<?> at, ErrorType type, @Nullable String message) {
        return at.errorType(type).message("%s", String.valueOf(message)).build();
    }
}
