package org.dateline.api.gate;

import graphql.GraphQLContext;
import graphql.language.OperationDefinition.Operation;

/** The way a request came, which says what it may do. */
enum Transport {
    /** A link: what it does must be safe to repeat. */
    GET,
    /** One answer to a body. */
    POST,
    /** Server-sent events that a GET asked for, as browsers do. */
    GET_STREAM,
    /** Server-sent events. */
    POST_STREAM,
    /** Whatever the framework carries itself: graphql-ws. */
    SOCKET;

    static Transport of(GraphQLContext context) {
        return context.getOrDefault(Transport.class, SOCKET);
    }

    /**
     * Checks that an operation may come this way.
     *
     * @throws Refusal when it may not
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
