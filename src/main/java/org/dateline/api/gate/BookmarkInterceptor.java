package org.dateline.api.gate;

import graphql.ExecutionResultImpl;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Bookmarks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets a client read its own writes from any process of a deployment. The answer to a mutation carries a bookmark. A
 * request with a bookmark is answered after this process has seen the write that it names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BookmarkInterceptor implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(BookmarkInterceptor.class);

    /** The name of the bookmark in the extensions of answers, and of requests over transports without headers. */
    static final String EXTENSION = "bookmark";

    private final SentBookmark awaited;
    private final Bookmarks bookmarks;

    BookmarkInterceptor(SentBookmark awaited, Bookmarks bookmarks) {
        this.awaited = awaited;
        this.bookmarks = bookmarks;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        try {
            String sent = sent(request);
            if (sent != null) {
                awaited.await(sent);
            }
        } catch (Refusal e) {
            return refused(request, e);
        }
        return chain.next(request).map(this::stamped);
    }

    private static @Nullable String sent(WebGraphQlRequest request) {
        Object extension = request.getExtensions().get(EXTENSION);
        return extension == null ? request.getHeaders().getFirst(SentBookmark.HEADER) : extension.toString();
    }

    private WebGraphQlResponse stamped(WebGraphQlResponse response) {
        Patience patience = response.getExecutionInput().getGraphQLContext().get(Patience.class);
        // Only mutations have unlimited patience, so this is a mutation that was executed.
        if (patience == null
                || !patience.isUnending()
                || !response.getExecutionResult().isDataPresent()) {
            return response;
        }
        String bookmark = latest();
        if (bookmark == null) {
            return response;
        }
        Map<Object, Object> extensions = new HashMap<>(response.getExtensions());
        extensions.put(EXTENSION, bookmark);
        WebGraphQlResponse stamped = response.transform(builder -> builder.extensions(extensions));
        stamped.getResponseHeaders().set(SentBookmark.HEADER, bookmark);
        return stamped;
    }

    /** Returns the latest bookmark, or null if it cannot be read. The mutation has already succeeded by then. */
    private @Nullable String latest() {
        try {
            return bookmarks.latest();
        } catch (RuntimeException e) {
            LOG.warn("A mutation is answered without its bookmark: {}", e.getMessage());
            return null;
        }
    }

    private static Mono<WebGraphQlResponse> refused(WebGraphQlRequest request, Refusal refusal) {
        return Mono.just(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
                request.toExecutionInput(), new ExecutionResultImpl(List.of(refusal.toError(null))))));
    }
}
