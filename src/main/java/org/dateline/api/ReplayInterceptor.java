package org.dateline.api;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.graph.Clock;
import org.dateline.graph.Database;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes every answer one of a single state, and says of which.
 *
 * <p>An answer takes several reads, and others may write between and during them. If nothing was committed since the
 * last look at the clock, all reads saw the same. Otherwise the request is answered again as of the clock's stamp, of
 * which later commits change nothing but the places of rows in the indexes: a read may meet a row twice that moves just
 * then, or miss it. So that is looked at as well, and in the end writers have to wait for the answer. Either way the
 * extension {@code recorded} replays the answer when it is passed as asOf.recorded.
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
            if (used(response).isEmpty()) {
                return Mono.just(response);
            }
            Instant now = clock.at();
            return now.equals(before) ? Mono.just(stamped(response, now)) : again(request, chain, now);
        });
    }

    private Mono<WebGraphQlResponse> again(WebGraphQlRequest request, Chain chain, Instant at) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.put(Replay.PINNED, at))
                        .build());
        return chain.next(request)
                .flatMap(response ->
                        clock.at().equals(at) ? Mono.just(stamped(response, at)) : held(request, chain, at));
    }

    /** The request is pinned already. */
    private Mono<WebGraphQlResponse> held(WebGraphQlRequest request, Chain chain, Instant at) {
        return Mono.using(clock::hold, held -> chain.next(request), Database.Held::close)
                .map(response -> stamped(response, at));
    }

    private static Set<Instant> used(WebGraphQlResponse response) {
        return Replay.used(response.getExecutionInput().getGraphQLContext());
    }

    /** Roots that were asked for different instants have no one instant that replays them all. */
    private static WebGraphQlResponse stamped(WebGraphQlResponse response, Instant now) {
        Set<Instant> used = used(response);
        Optional<Instant> recorded = used.contains(Instant.MAX)
                ? Optional.of(now)
                : used.stream().findFirst().filter(any -> used.size() == 1);
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        recorded.ifPresent(at -> extensions.put(EXTENSION, at.toString()));
        return response.transform(builder -> builder.extensions(extensions));
    }
}
