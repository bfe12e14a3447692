package org.dateline.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.dateline.graph.Clock;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes every answer one of a single state, and says of which.
 *
 * <p>An answer takes several reads, and others may write between them. If nothing was committed since the last look at
 * the clock, all reads saw the same; otherwise the request is answered again as of the clock's stamp, which no later
 * write can change. Either way the extension {@code recorded} replays the answer when it is passed as asOf.recorded.
 */
@Component
class ReplayInterceptor implements WebGraphQlInterceptor {

    private static final String EXTENSION = "recorded";

    private final Clock clock;

    ReplayInterceptor(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Instant before = clock.seen();
        return chain.next(request).flatMap(response -> {
            Set<Instant> used = used(response);
            if (!used.contains(Instant.MAX)) {
                return Mono.just(
                        used.size() == 1 ? stamped(response, used.iterator().next()) : response);
            }
            Instant now = clock.at();
            return now.equals(before) ? Mono.just(stamped(response, now)) : again(request, chain, now);
        });
    }

    private static Mono<WebGraphQlResponse> again(WebGraphQlRequest request, Chain chain, Instant at) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.put(Replay.PINNED, at))
                        .build());
        return chain.next(request).map(response -> stamped(response, at));
    }

    private static Set<Instant> used(WebGraphQlResponse response) {
        return Replay.used(response.getExecutionInput().getGraphQLContext());
    }

    private static WebGraphQlResponse stamped(WebGraphQlResponse response, Instant recorded) {
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        extensions.put(EXTENSION, recorded.toString());
        return response.transform(builder -> builder.extensions(extensions));
    }
}
