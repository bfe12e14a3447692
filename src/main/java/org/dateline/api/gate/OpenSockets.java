package org.dateline.api.gate;

import java.util.Map;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells queries that their WebSocket has closed. The framework ends the subscriptions of a closed socket, but not its
 * queries.
 */
@Component
class OpenSockets implements WebSocketGraphQlInterceptor {

    /** The attribute of a connection that signals its end. It goes with the connection. */
    private static final String END = OpenSockets.class.getName();

    /** Completes when the WebSocket of a request has closed; never if the request came by another transport. */
    static Mono<Void> end(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                ? ((Sinks.Empty<?>) socket.getSessionInfo()
                                .getAttributes()
                                .computeIfAbsent(END, name -> Sinks.<Void>empty()))
                        .asMono()
                        .then()
                : Mono.never();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request);
    }

    @Override
    public void handleConnectionClosed(WebSocketSessionInfo connection, int status, Map<String, Object> payload) {
        if (connection.getAttributes().get(END) instanceof Sinks.Empty<?> end) {
            end.tryEmitEmpty();
        }
    }
}
