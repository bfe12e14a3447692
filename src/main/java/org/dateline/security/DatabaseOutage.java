package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.graph.Database;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks clients to come back while the database is not available. Keys and logins of the page cannot be checked then, and no login can begin.
 */
final class DatabaseOutage extends OncePerRequestFilter {

    /** Seconds that a change of the database's leader or a restart takes, about. */
    private static final String SOON = "5";

    private final PageLogin pages;
    private final LoginSecret secret;
    private final Refusals refusals;

    DatabaseOutage(PageLogin pages, LoginSecret secret, Refusals refusals) {
        this.pages = pages;
        this.secret = secret;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            if (pages.isBegin(request)) {
                // The filter that begins the login would answer 500 if it had no secret for its cookie.
                secret.value();
            }
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException e) {
            if (response.isCommitted() || !Database.isTransient(e)) {
                throw e;
            }
            response.resetBuffer();
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            refusals.write(
                    request,
                    response,
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "Your login cannot be checked, because the database is not available.",
                    "Ask again in " + SOON + " s.");
        }
    }
}
