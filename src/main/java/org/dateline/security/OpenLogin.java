package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Logs in every client on this machine, if the service runs without logins. A page of another site is not logged in, so
 * that it cannot read what is open to pages that bring a key.
 */
final class OpenLogin extends OncePerRequestFilter {

    private final HostAndOrigin origin;

    OpenLogin(HostAndOrigin origin) {
        this.origin = origin;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (origin.isOwn(request) || HostAndOrigin.isLink(request)) {
            SecurityContextHolder.setContext(new SecurityContextImpl(new Login(Actor.open(request.getRemoteAddr()))));
        }
        chain.doFilter(request, response);
    }
}
