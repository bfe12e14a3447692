package org.dateline.api.gate;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.server.WebSocketGraphQlInterceptor;
import org.springframework.graphql.server.WebSocketGraphQlRequest;
import org.springframework.graphql.server.WebSocketSessionInfo;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Tells queries that their WebSocket has closed or that their client has completed them. The framework ends the
 * subscriptions in both cases, but not the queries.
 */
@Component
class OpenSockets implements WebSocketGraphQlInterceptor {

    /** The attribute of a connection that holds its running requests. It goes with the connection. */
    private static final String RUNNING = OpenSockets.class.getName();

    /** The requests of a connection that are being answered, by the ids that the client chose. */
    private record Running(Sinks.Empty<Void> closed, Map<String, Sinks.Empty<Void>> completed) {

        static Running on(WebSocketSessionInfo connection) {
            return (Running) connection
                    .getAttributes()
                    .computeIfAbsent(RUNNING, name -> new Running(Sinks.empty(), new ConcurrentHashMap<>()));
        }

        /** Completes at the end of one request, and forgets it if the answer comes first. */
        Mono<Void> end(String id) {
            Sinks.Empty<Void> end = Sinks.empty();
            completed.put(id, end);
            return Mono.firstWithSignal(closed.asMono(), end.asMono()).doFinally(signal -> completed.remove(id, end));
        }
    }

    /**
     * Completes when the WebSocket of a request has closed or its client has completed the request; never if the
     * request came by another transport.
     */
    static Mono<Void> end(WebGraphQlRequest request) {
        return request instanceof WebSocketGraphQlRequest socket
                ? Running.on(socket.getSessionInfo()).end(socket.getId())
                : Mono.never();
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        return chain.next(request);
    }

    @Override
    public Mono<Void> handleCancelledSubscription(WebSocketSessionInfo connection, String id) {
        Sinks.Empty<Void> end = Running.on(connection).completed().get(id);
        if (end != null) {
            end.tryEmitEmpty();
        }
        return Mono.empty();
    }

    @Override
    public void handleConnectionClosed(WebSocketSessionInfo connection, int status, Map<String, Object> payload) {
        Running.on(connection).closed().tryEmitEmpty();
    }
}
