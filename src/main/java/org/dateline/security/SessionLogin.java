package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/** Logs in requests by the cookie of the page's login through an issuer, unless they bring a token of their own. */
final class SessionLogin extends OncePerRequestFilter {

    private final PageSessions sessions;
    private final Credentials credentials;
    private final HostAndOrigin origin;

    SessionLogin(PageSessions sessions, Credentials credentials, HostAndOrigin origin) {
        this.sessions = sessions;
        this.credentials = credentials;
        this.origin = origin;
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
            sessions.continued(request, response)
                    .ifPresent(actor -> SecurityContextHolder.setContext(new SecurityContextImpl(new Login(actor))));
        }
        chain.doFilter(request, response);
    }
}
