package org.dateline.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no page of another site open a WebSocket, which browsers do without asking, or call the tools for agents. Where the
 * operator allows origins the framework checks those of sockets itself.
 */
@Component
class SameOrigin extends OncePerRequestFilter {

    private static final String AGENTS = "/mcp";

    private final String allowed;

    SameOrigin(@Value("${spring.graphql.cors.allowed-origins:}") String allowed) {
        this.allowed = allowed;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        boolean socket = request.getHeader(HttpHeaders.UPGRADE) != null;
        return !ofAgents(request) && (!socket || !allowed.isEmpty());
    }

    /** Whether a request is for the tools of agents; the path is decoded here as it is where it is routed. */
    static boolean ofAgents(HttpServletRequest request) {
        return AGENTS.equals(request.getServletPath());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin == null || isSame(origin, request.getHeader(HttpHeaders.HOST))) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isSame(String origin, @Nullable String host) {
        try {
            return URI.create(origin).getRawAuthority() != null
                    && URI.create(origin).getRawAuthority().equals(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
