package org.dateline.api.gate;

import graphql.ExecutionResult;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscription;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.function.ServerResponse.SseBuilder;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes results as server-sent events in the distinct connections mode of graphql-sse. Requests the next event only
 * after the last one is written, so a slow client delays only itself.
 */
final class EventStream extends BaseSubscriber<Map<String, Object>> {

    /**
     * Interval of empty events. It keeps proxies from closing the connection and reveals clients that have
     * disconnected.
     */
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(12);

    private static final Map<String, Object> SILENCE = Map.of();

    private final SseBuilder out;
    private final JsonMapper json;

    private EventStream(SseBuilder out, JsonMapper json) {
        this.out = out;
        this.json = json;
        out.onError(failure -> cancel());
        out.onComplete(this::cancel);
    }

    static ServerResponse of(WebGraphQlResponse response, JsonMapper json) {
        return ServerResponse.sse(out -> events(response).subscribe(new EventStream(out, json)), Duration.ZERO);
    }

    /** Returns the events of a response. A query, or a subscription that could not start, has one event. */
    @SuppressWarnings("unchecked")
    private static Flux<Map<String, Object>> events(WebGraphQlResponse response) {
        if (!(response.getExecutionResult().getData() instanceof Publisher<?> events)) {
            return Flux.just(response.toMap());
        }
        Flux<Map<String, Object>> results =
                Flux.from((Publisher<ExecutionResult>) events).map(ExecutionResult::toSpecification);
        return results.materialize()
                // Send the first empty event at once, so that the client sees an open stream before the first result.
                .mergeWith(Flux.interval(Duration.ZERO, KEEP_ALIVE)
                        .onBackpressureDrop()
                        .map(tick -> reactor.core.publisher.Signal.next(SILENCE)))
                .dematerialize();
    }

    @Override
    protected void hookOnSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    protected void hookOnNext(Map<String, Object> result) {
        try {
            if (result == SILENCE) {
                out.comment("").send();
            } else {
                out.event("next").data(json.writeValueAsString(result));
            }
            request(1);
        } catch (IOException e) {
            cancel();
            out.error(e);
        }
    }

    @Override
    protected void hookOnComplete() {
        try {
            out.event("complete").data("");
            out.complete();
        } catch (IOException e) {
            out.error(e);
        }
    }

    @Override
    protected void hookOnError(Throwable failure) {
        hookOnNext(Map.of("errors", SubscriptionErrors.of(failure)));
        hookOnComplete();
    }
}
