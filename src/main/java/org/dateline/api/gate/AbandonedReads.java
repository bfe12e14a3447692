package org.dateline.api.gate;

import io.micrometer.context.ContextRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.dateline.graph.Cancellation;
import org.dateline.graph.ReadCancelled;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Cancels the reads of exports, feeds, reconciliation and agents' tools when their client disconnects. The GraphQL
 * endpoint does so itself.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE - 1)
class AbandonedReads extends OncePerRequestFilter {

    /**
     * The key under which the context propagation library passes the cancellation from the request's thread to the
     * threads that answer it.
     */
    static final String KEY = "dateline.cancellation";

    private static final Logger LOG = LoggerFactory.getLogger(AbandonedReads.class);

    private final ClientWatch clients;

    AbandonedReads(ClientWatch clients) {
        this.clients = clients;
        ContextRegistry.getInstance()
                .registerThreadLocalAccessor(
                        KEY, Cancellation::current, Cancellation::enter, () -> Cancellation.enter(null));
    }

    /**
     * Skips requests that read their body while they answer. Watching their connection would consume bytes of the body.
     */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "/graphql".equals(request.getServletPath()) || !isWithoutBody(request) && !isRead(request);
    }

    private static boolean isWithoutBody(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    /**
     * Tells whether the body is read before the answer begins. Forms are read by this filter, bodies of agents' tools
     * by {@link BoundedBodies}.
     */
    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("POST") && (isForm(request) || BoundedBodies.isOfAgents(request));
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isForm(request)) {
            // The container reads a form on the first access to its parameters. The connection must not be watched
            // during that read.
            request.getParameterMap();
        }
        Cancellation cancellation = new Cancellation();
        Cancellation.enter(cancellation);
        try (ClientWatch.Watched ignored = clients.begin(request, cancellation::cancel)) {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isCancelled(e)) {
                throw e;
            }
            LOG.debug("The client of {} has left", request.getRequestURI());
        } finally {
            Cancellation.enter(null);
        }
    }

    private static boolean isCancelled(@Nullable Throwable failure) {
        return failure instanceof ReadCancelled || failure != null && isCancelled(failure.getCause());
    }
}
