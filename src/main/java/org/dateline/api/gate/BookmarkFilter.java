package org.dateline.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.security.AddressParameter;
import org.dateline.security.Logins;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client read its own writes over every route but {@code /graphql}, where {@link BookmarkInterceptor} does. A
 * link has the bookmark in its address, since a browser that follows it sends no header.
 *
 * <p>It runs after the login, and requests without a login do not wait: strangers could otherwise take the places of
 * all that wait. It runs before {@link FileTurns}, so that a request which waits for a write holds no turn.
 */
@Component
@ConditionalOnWebApplication
@Order(Ordered.LOWEST_PRECEDENCE - 3)
class BookmarkFilter extends OncePerRequestFilter {

    private static final String PARAMETER = "bookmark";

    private final SentBookmark sent;
    private final Logins logins;

    BookmarkFilter(SentBookmark sent, Logins logins) {
        this.sent = sent;
        this.logins = logins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return "/graphql".equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (logins.current() == null) {
            chain.doFilter(request, response);
            return;
        }
        String header = request.getHeader(SentBookmark.HEADER);
        String bookmark = header == null ? AddressParameter.of(request, PARAMETER) : header;
        if (bookmark != null) {
            try {
                sent.await(bookmark);
            } catch (Refusal e) {
                e.tell(response);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
