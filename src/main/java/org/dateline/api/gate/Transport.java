package org.dateline.api.gate;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition.Operation;

/** The transport of a request, which determines the allowed operations. */
enum Transport {
    /** A GET request. It can be repeated by links and caches, so its operations must be safe. */
    GET,
    /** A POST request with a single answer. */
    POST,
    /** A GET request for server-sent events, as browsers send it. */
    GET_STREAM,
    /** A POST request for server-sent events. */
    POST_STREAM,
    /** A WebSocket connection, which the framework handles by the graphql-ws protocol. */
    SOCKET;

    static Transport of(GraphQLContext context) {
        return context.getOrDefault(Transport.class, SOCKET);
    }

    /**
     * Checks that the transport allows an operation.
     *
     * @throws Refusal if it does not
     */
    void check(Operation operation) {
        if (operation == Operation.MUTATION && (this == GET || this == GET_STREAM)) {
            throw new Refusal(ErrorCode.METHOD_NOT_ALLOWED, "Mutations are taken by POST only.");
        }
        if (operation == Operation.SUBSCRIPTION && (this == GET || this == POST)) {
            throw new Refusal(
                    ErrorCode.METHOD_NOT_ALLOWED,
                    "Subscriptions are answered as events: accept text/event-stream, or connect by graphql-ws.");
        }
    }
}
