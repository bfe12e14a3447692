package org.dateline.api;

import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.DataFetchingEnvironment;
import java.util.UUID;
import org.dateline.api.gate.Refusal;
import org.dateline.catalog.AmbiguousReference;
import org.dateline.curation.CurationRefused;
import org.dateline.graph.FutureInstant;
import org.dateline.graph.SourceWithdrawn;
import org.dateline.timeline.TooManyAlternatives;
import org.dateline.timeline.TooManyBuckets;
import org.dateline.timeline.TooManyMatches;
import org.dateline.topics.TopicExists;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindException;

/** Turns failures into errors that say what is wrong and where, and tell nothing of the inside. */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    Errors() {
        setThreadLocalContextAware(false);
    }

    @Override
    protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment env) {
        return switch (failure) {
            case BadRequest e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case AmbiguousReference e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case CurationRefused e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case SourceWithdrawn e -> error(env, ErrorType.BAD_REQUEST, "Refused: " + e.getMessage() + ".");
            case FutureInstant e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case TooManyBuckets e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case Refusal e -> e.toError(env.getField().getSourceLocation());
            case TooManyAlternatives e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case TopicExists e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case TooManyMatches e -> error(env, ErrorType.BAD_REQUEST, e.getMessage());
            case NotFound e -> error(env, ErrorType.NOT_FOUND, e.getMessage());
            case BindException e -> error(env, ErrorType.BAD_REQUEST, "The arguments do not fit: " + e.getMessage());
            default -> internal(env, failure);
        };
    }

    private static GraphQLError internal(DataFetchingEnvironment env, Throwable failure) {
        String reference = UUID.randomUUID().toString();
        LOG.error("Request failed, reference {}", reference, failure);
        return error(env, ErrorType.INTERNAL_ERROR, "Something failed here; the log has it under " + reference + ".");
    }

    private static GraphQLError error(DataFetchingEnvironment env, ErrorType type, @Nullable String message) {
        return GraphqlErrorBuilder.newError(env)
                .errorType(type)
                .message("%s", String.valueOf(message))
                .build();
    }
}
