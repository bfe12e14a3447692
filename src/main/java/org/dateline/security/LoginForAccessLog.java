package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriUtils;

/**
 * Sets the id of the login as a request attribute for the access log, so that operators can find the sender of
 * requests.
 */
final class LoginForAccessLog extends OncePerRequestFilter {

    /** The attribute's name in {@code server.tomcat.accesslog.pattern}. */
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
            // Ids of an issuer's users contain a space, and may contain characters that would begin another field or
            // line.
            request.setAttribute(ATTRIBUTE, UriUtils.encodePath(actor.id(), StandardCharsets.UTF_8));
        }
        chain.doFilter(request, response);
    }
}
