package org.dateline.api.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.api.schema.AsOfArgument;
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
 *
 * <p>All rows of a bulk import are recorded at the instant at which it began. Until it has ended, an answer that may hold
 * some of them cannot be replayed: the extension {@code importing} names that instant, and there is no {@code recorded}.
 * Nor has an answer one whose part was searched for by meaning.
 */
@Component
class ReplayInterceptor implements WebGraphQlInterceptor {

    private static final String RECORDED = "recorded";
    private static final String IMPORTING = "importing";

    private final Clock clock;
    private final SharedHold hold;

    ReplayInterceptor(Clock clock) {
        this.clock = clock;
        this.hold = new SharedHold(clock::hold);
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Instant before = clock.seen();
        return chain.next(request).flatMap(response -> {
            if (used(response).isEmpty()) {
                return Mono.just(response);
            }
            Clock.Shown now = clock.look();
            return now.at().equals(before) ? Mono.just(stamped(response, now)) : again(request, chain, now);
        });
    }

    private Mono<WebGraphQlResponse> again(WebGraphQlRequest request, Chain chain, Clock.Shown now) {
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.put(AsOfArgument.PINNED, now.at()))
                        .build());
        return chain.next(request)
                .flatMap(response ->
                        clock.at().equals(now.at()) ? Mono.just(stamped(response, now)) : held(request, chain, now));
    }

    /** The request is pinned already. */
    private Mono<WebGraphQlResponse> held(WebGraphQlRequest request, Chain chain, Clock.Shown now) {
        return Mono.using(hold::enter, held -> chain.next(request), Database.Held::close)
                .map(response -> stamped(response, now));
    }

    private static Set<Instant> used(WebGraphQlResponse response) {
        return Replay.used(response.getExecutionInput().getGraphQLContext());
    }

    /** Roots that were asked for different instants have no one instant that replays them all. */
    private static WebGraphQlResponse stamped(WebGraphQlResponse response, Clock.Shown now) {
        Set<Instant> used = used(response);
        Optional<Instant> recorded = used.contains(Instant.MAX)
                ? Optional.of(now.at())
                : used.stream().findFirst().filter(any -> used.size() == 1);
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        Instant importing = now.importing();
        if (importing != null && used.stream().anyMatch(at -> !at.isBefore(importing))) {
            extensions.put(IMPORTING, importing.toString());
        } else if (Replay.isExact(response.getExecutionInput().getGraphQLContext())) {
            recorded.ifPresent(at -> extensions.put(RECORDED, at.toString()));
        }
        return response.transform(builder -> builder.extensions(extensions));
    }
}
