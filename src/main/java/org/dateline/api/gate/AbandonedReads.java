package org.dateline.api.gate;

import io.micrometer.context.ContextRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.CloseNowException;
import org.dateline.graph.Cancellation;
import org.dateline.graph.ReadCancelled;
import org.dateline.security.Actor;
import org.dateline.security.Logins;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import reactor.core.Disposable;
import reactor.core.Disposables;

/**
 * Cancels the reads of exports, feeds, reconciliation and agents' tools when their client disconnects or their login
 * ends. The GraphQL endpoint does so itself.
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
    private final Logins logins;

    AbandonedReads(ClientWatch clients, Logins logins) {
        this.clients = clients;
        this.logins = logins;
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
        AtomicBoolean ended = new AtomicBoolean();
        Disposable login = watchLogin(() -> {
            ended.set(true);
            cancellation.cancel();
        });
        Cancellation.enter(cancellation);
        try (ClientWatch.Watched ignored = clients.begin(request, cancellation::cancel)) {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isCancelled(e)) {
                throw e;
            }
            if (ended.get()) {
                LOG.debug("The login of {} has ended", request.getRequestURI());
                refuse(response);
            } else {
                LOG.debug("The client of {} has left", request.getRequestURI());
            }
        } finally {
            Cancellation.enter(null);
            login.dispose();
        }
    }

    /** Runs an action when the login of this thread's request ends. Disposing the result ends the watch. */
    private Disposable watchLogin(Runnable action) {
        Actor actor = logins.current();
        if (actor == null) {
            return Disposables.disposed();
        }
        // A check fails while the database is away. The login may end all the same, so the checks go on.
        return logins.end(actor).retry().subscribe(tick -> action.run());
    }

    /**
     * Refuses a request whose answer has begun. If a part was sent, closes the connection, so that no client takes the
     * part for the whole answer.
     */
    private static void refuse(HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            throw new CloseNowException("The login of the request has ended");
        }
        response.resetBuffer();
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, null);
        new Refusal(ErrorCode.UNAUTHENTICATED, "The login of the request has ended.").tell(response);
    }

    private static boolean isCancelled(@Nullable Throwable failure) {
        return failure instanceof ReadCancelled || failure != null && isCancelled(failure.getCause());
    }
}
