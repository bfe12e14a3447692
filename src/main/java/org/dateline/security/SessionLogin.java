package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.dateline.graph.Database;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs in requests by the cookie of the page's login through an issuer, unless they bring a token of their own. */
final class SessionLogin extends OncePerRequestFilter {

    /** Seconds that a change of the database's leader or a restart takes, about. */
    private static final String SOON = "5";

    private final PageSessions sessions;
    private final Credentials credentials;
    private final HostAndOrigin origin;
    private final Refusals refusals;

    SessionLogin(PageSessions sessions, Credentials credentials, HostAndOrigin origin, Refusals refusals) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.origin = origin;
        this.refusals = refusals;
    }

    /** Caches that many people share may keep public files with all their headers, so these must not renew a cookie. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return ServiceChain.PUBLIC.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Reconciliation answers pages of any site, whose browsers may send the cookie along.
        if ((origin.isOwn(request) || HostAndOrigin.isLink(request)) && credentials.resolve(request) == null) {
            Optional<Actor> continued;
            try {
                continued = sessions.continued(request, response);
            } catch (RuntimeException e) {
                if (!Database.isTransient(e)) {
                    throw e;
                }
                refuse(request, response);
                return;
            }
            continued.ifPresent(actor -> SecurityContextHolder.setContext(new SecurityContextImpl(new Login(actor))));
        }
        chain.doFilter(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
        refusals.write(
                request,
                response,
                HttpStatus.SERVICE_UNAVAILABLE,
                "Your login cannot be checked, because the database is not available.",
                "Ask again in " + SOON + " s.");
    }
}
