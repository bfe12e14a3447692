package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leaves the id of the login with the request, for the access log: an operator who sees too many requests needs to know whose they are. */
final class LoginForAccessLog extends OncePerRequestFilter {

    /** The name that {@code server.tomcat.accesslog.pattern} has for it. */
    private static final String ATTRIBUTE = "login";

    /** An issuer may let its users choose ids that would begin another field or line. */
    private static final Pattern NOT_OF_A_FIELD = Pattern.compile("[^\\p{Graph}]|\"");

    private final Logins logins;

    LoginForAccessLog(Logins logins) {
        this.logins = logins;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = logins.current();
        if (actor != null) {
            request.setAttribute(ATTRIBUTE, NOT_OF_A_FIELD.matcher(actor.id()).replaceAll("?"));
        }
        chain.doFilter(request, response);
    }
}
