package org.dateline.api.replay;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dateline.api.schema.AsOfArgument;
import org.dateline.graph.Clock;
import org.dateline.graph.ClockShare;
import org.dateline.graph.Database;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Ensures that every answer shows a single state of the graph, and reports the state as an instant.
 *
 * <p>An answer takes several reads, and other transactions may commit between them. If nothing was committed since the
 * last look at the clock, all reads saw the same state. Otherwise the request is answered again as of the clock's
 * instant. Later commits do not change that state, but they move rows in the indexes, so that a read could meet a row
 * twice or miss it. If another commit happened during the second attempt, the third attempt holds the clock, which
 * makes writers wait for the answer. The extension {@code recorded} holds the instant; passed as asOf.recorded, it
 * reproduces the answer.
 *
 * <p>After an answer that had to be given again, requests begin with a look until one shows that the clock has rested.
 *
 * <p>All rows of a bulk import are recorded at the instant at which the import began. While the import runs, an answer
 * that may include some of its rows cannot be reproduced. It has the extension {@code importing} with that instant, and
 * no {@code recorded}. Answers with results of a search by meaning have no {@code recorded} either.
 */
@Component
class ReplayInterceptor implements WebGraphQlInterceptor {

    private static final String RECORDED = "recorded";
    private static final String IMPORTING = "importing";

    private final Clock clock;
    private final SharedHold hold;

    /** Whether the last look showed a commit. If so, another has probably followed, and a look saves an answer. */
    private volatile boolean moves;

    ReplayInterceptor(Clock clock, ClockShare share) {
        this.clock = clock;
        this.hold = new SharedHold(() -> share.hold(clock::hold));
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Instant before = moves ? look() : clock.seen();
        return chain.next(request).flatMap(response -> {
            if (used(response).isEmpty()) {
                return Mono.just(response);
            }
            Clock.Shown now = clock.look();
            return now.at().equals(before) ? Mono.just(stamped(response, now)) : again(request, chain, now);
        });
    }

    /** Looks at the clock before an answer. If the database cannot be read, the answer itself reports the failure. */
    private Instant look() {
        Instant last = clock.seen();
        try {
            Instant now = clock.at();
            moves = !now.equals(last);
            return now;
        } catch (RuntimeException e) {
            return last;
        }
    }

    private Mono<WebGraphQlResponse> again(WebGraphQlRequest request, Chain chain, Clock.Shown now) {
        moves = true;
        request.configureExecutionInput(
                (input, builder) -> builder.graphQLContext(context -> context.put(AsOfArgument.PINNED, now.at()))
                        .build());
        return chain.next(request)
                .flatMap(response ->
                        clock.at().equals(now.at()) ? Mono.just(stamped(response, now)) : held(request, chain, now));
    }

    /**
     * Answers the request while the clock is held. The request is already pinned to the instant. The look at the
     * beginning shows which cached values are current. No look follows this answer, since nothing is committed during
     * it.
     */
    private Mono<WebGraphQlResponse> held(WebGraphQlRequest request, Chain chain, Clock.Shown now) {
        return Mono.using(
                        hold::enter,
                        held -> {
                            clock.look();
                            return chain.next(request);
                        },
                        Database.Held::close)
                .map(response -> stamped(response, now));
    }

    private static Set<Instant> used(WebGraphQlResponse response) {
        return Replay.used(response.getExecutionInput().getGraphQLContext());
    }

    /**
     * Adds the extension. If the root fields were asked for different instants, no single instant reproduces the answer
     * and the extension is left out.
     */
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
