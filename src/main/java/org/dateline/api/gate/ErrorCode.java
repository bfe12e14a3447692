package org.dateline.api.gate;

import graphql.ErrorType;
import graphql.GraphQLError;
import graphql.validation.ValidationError;
import java.util.Map;
import org.springframework.http.HttpStatus;

/** The machine-readable codes of errors, each with advice for people. docs/api.md lists them. */
enum ErrorCode {
    /** An argument or the request as a whole is invalid. */
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "Correct the argument that the message names."),
    /** The document is not valid GraphQL syntax. */
    INVALID_SYNTAX(HttpStatus.BAD_REQUEST, "Correct the document at the location given."),
    /** The document does not match the schema. */
    INVALID_DOCUMENT(HttpStatus.BAD_REQUEST, "Compare the document with the schema; /docs shows it."),
    /** A reference in the request matches nothing. */
    NOT_FOUND(HttpStatus.NOT_FOUND, "Search for what is meant with entities(search)."),
    /** The request exceeds a limit of one request. */
    LIMIT_EXCEEDED(HttpStatus.BAD_REQUEST, "Ask for less at once, in several requests or smaller pages."),
    /** The body exceeds the size limit. */
    PAYLOAD_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "Send less at once."),
    /** The answer or the upload of the request took too long. */
    TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE, "Ask for less at once, or try again later."),
    /** The transport does not support this kind of operation. */
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Use the method that the message names."),
    /** The media type of the body is not supported. */
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Send application/json."),
    /** No document has this id. Clients of persisted queries compare the name of this code. */
    PERSISTED_QUERY_NOT_FOUND(HttpStatus.NOT_FOUND, "Send the document itself, with the id if it is to be kept."),
    /** The request has no login, or its login has ended. */
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "Log in again, or send a valid key."),
    /** The login's role does not allow the operation, or only trusted documents are answered. */
    FORBIDDEN(HttpStatus.FORBIDDEN, "Use a login with the role that the message names, or a trusted document."),
    /** The login sent too many requests, or requested too many values. */
    RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS, "Wait as long as the header Retry-After says."),
    /** The queue of articles is full, for this login or in total. */
    QUEUE_FULL(HttpStatus.SERVICE_UNAVAILABLE, "Send it again after the seconds in retryAfter."),
    /** The service accepts no writes, mostly because disk space is low. */
    READ_ONLY(HttpStatus.SERVICE_UNAVAILABLE, "Write after the seconds in retryAfter; reads are answered meanwhile."),
    /** The database is temporarily not available. */
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Ask again after the seconds in retryAfter."),
    /** An unexpected failure in the service. */
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

    /** Returns the remedy in one sentence. */
    String advice() {
        return advice;
    }

    /** Returns the code of an error: the one in its extensions, or the one that its classification implies. */
    static ErrorCode of(GraphQLError error) {
        Object own =
                error.getExtensions() == null ? null : error.getExtensions().get(KEY);
        if (own != null) {
            return valueOf(own.toString());
        }
        // graphql-java gives invalid variables the same classification as invalid documents, but they get another code.
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
