package org.dateline.api.gate;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.validation.ValidationError;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** What kind of error it is, for programs; each tells people what to do. Documented in docs/api.md. */
enum ErrorCode {
    /** The request or one of its arguments does not fit. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Correct the argument that the message names."),
    /** The document is not GraphQL. */
    INVALID_SYNTAX(HttpStatus.BAD_REQUEST, "Correct the document at the location given."),
    /** The document does not fit the schema. */
    INVALID_DOCUMENT(HttpStatus.BAD_REQUEST, "Compare the document with the schema; /docs shows it."),
    /** A reference within the request means nobody. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "Search for what is meant with entities(search)."),
    /** The request asks for more than one may. */
    LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST, "Ask for less at once, in several requests or smaller pages."),
    /** The body is larger than one may be. */
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Send less at once."),
    /** The answer, or the sending of the request, took too long. */
    TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE, "Ask for less at once, or try again later."),
    /** The transport does not carry this kind of operation. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Use the method that the message names."),
    /** The body is not of a type that is read here. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json."),
    /** No document is known by that id; the name is the one that clients of persisted queries look for. */
    PERSISTED_QUERY_NOT_FOUND(HttpStatus.NOT_FOUND, "Send the document itself, with the id if it is to be kept."),
    /** The request has no login, or one that has ended. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Log in again, or send a valid key."),
    /** The login may not do this, or only trusted documents are answered and this is none. */
    FORBIDDEN(HttpStatus.FORBIDDEN, "Use a login with the role that the message names, or a trusted document."),
    /** The login sent too many requests, or asked for too many values. */
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Wait as long as the header Retry-After says."),
    /** As many articles wait as may, of all or of this login. */
    QUEUE_FULL(HttpStatus.SERVICE_UNAVAILABLE, "Send it again after the seconds in retryAfter."),
    /** Nothing can be written, mostly for lack of disk space. */
    READ_ONLY(HttpStatus.SERVICE_UNAVAILABLE, "Write after the seconds in retryAfter; reads are answered meanwhile."),
    /** The database is away for a moment. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Ask again after the seconds in retryAfter."),
    /** Something failed here. */
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Report it to the operator with its reference.");

    static final String KEY = "code";

    private static final Map<String, ErrorCode> BY_CLASSIFICATION = Map.of(
            "InvalidSyntax",
            INVALID_SYNTAX,
            "ValidationError",
            BAD_REQUEST,
            "BadFaithIntrospection",
            LIMIT_EXCEEDED,
            "OperationNotSupported",
            METHOD_NOT_ALLOWED,
            "ExecutionAborted",
            BAD_REQUEST,
            "BAD_REQUEST",
            BAD_REQUEST,
            "NOT_FOUND",
            NOT_FOUND,
            "FORBIDDEN",
            FORBIDDEN);

    private final HttpStatus status;
    private final String advice;

    ErrorCode(HttpStatus status, String advice) {
        this.status = status;
        this.advice = advice;
    }

    HttpStatus status() {
        return status;
    }

    /** What to do about it, in one sentence. */
    String advice() {
        return advice;
    }

    /** The code of an error: its own, or the one that its classification means. */
    static ErrorCode of(GraphQLError error) {
        Object own =
                error.getExtensions() == null ? null : error.getExtensions().get(KEY);
        if (own != null) {
            return valueOf(own.toString());
        }
        // Variables that do not fit are classified as the document's errors are, but are another kind.
        if (error instanceof ValidationError) {
            return INVALID_DOCUMENT;
        }
        return BY_CLASSIFICATION.getOrDefault(name(error), INTERNAL_ERROR);
    }

    private static String name(GraphQLError error) {
        return error.getErrorType() == null
                ? ErrorType.DataFetchingException.name()
                : error.getErrorType().toString();
    }
}
