package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/** Leaves the id of the login with each request, for the access log: an operator who sees too many requests has to find their sender. */
final class LoginForAccessLog extends OncePerRequestFilter {

    /** The name that {@code server.tomcat.accesslog.pattern} has for it. */
    private static final String ATTRIBUTE = "dateline.login";

    private final Logins logins;

    LoginForAccessLog(Logins logins) {
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = logins.current();
        if (actor != null) {
            // The id of an issuer's user has a blank, and may have signs that would begin another field or line.
            request.setAttribute(ATTRIBUTE, UriUtils.encodePath(actor.id(), StandardCharsets.UTF_8));
        }
        chain.doFilter(request, response);
    }
}
