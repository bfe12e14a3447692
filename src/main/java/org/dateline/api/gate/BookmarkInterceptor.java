package org.dateline.api.gate;

import graphql.ExecutionResultImpl;
import java.time.Duration;
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
 * Lets a client read its own writes whichever process answers: the answer to a mutation carries a bookmark, and a request that sends one
 * is answered once this process sees what it names.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class BookmarkInterceptor implements WebGraphQlInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(BookmarkInterceptor.class);

    static final String HEADER = "Dateline-Bookmark";

    /** The name among the extensions, of the answer and of a request that has no headers of its own. */
    static final String EXTENSION = "bookmark";

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Bookmarks bookmarks;

    BookmarkInterceptor(Bookmarks bookmarks) {
        this.bookmarks = bookmarks;
    }

    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        try {
            String sent = sent(request);
            if (sent != null) {
                bookmarks.catchUp(sent);
            }
        } catch (Bookmarks.Unreadable e) {
            return refused(request, new Refusal(ErrorCode.BAD_REQUEST, HEADER + ": " + e.getMessage()));
        } catch (Bookmarks.Behind e) {
            return refused(request, new Refusal(ErrorCode.UNAVAILABLE, HEADER + ": " + e.getMessage(), AGAIN));
        }
        return chain.next(request).map(this::stamped);
    }

    private static @Nullable String sent(WebGraphQlRequest request) {
        Object extension = request.getExtensions().get(EXTENSION);
        return extension == null ? request.getHeaders().getFirst(HEADER) : extension.toString();
    }

    private WebGraphQlResponse stamped(WebGraphQlResponse response) {
        Patience patience = response.getExecutionInput().getGraphQLContext().get(Patience.class);
        // Only a mutation is waited on, and what it has done to its end can be told.
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
        stamped.getResponseHeaders().set(HEADER, bookmark);
        return stamped;
    }

    /** What was written does not fail because its bookmark cannot be read. */
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
