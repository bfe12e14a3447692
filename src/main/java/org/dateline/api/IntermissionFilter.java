package org.dateline.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.dateline.graph.Intermission;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Rejects requests with 503 and a Retry-After header while the database is stopped for a physical backup or restarted.
 * Requests for health go through: an orchestrator would restart a service that does not answer them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class IntermissionFilter extends OncePerRequestFilter {

    private static final String HEALTH = "/actuator/health";

    /** Seconds. Copying a store of about one gigabyte takes this long. */
    private static final String RETRY_AFTER = "10";

    private final Intermission intermission;

    IntermissionFilter(Intermission intermission) {
        this.intermission = intermission;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + HEALTH);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!intermission.admit()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
            response.setContentType("application/json;charset=UTF-8");
            response.getWriter()
                    .write("{\"errors\":[{\"message\":\"The database is stopped for a moment.\",\"extensions\":"
                            + "{\"code\":\"UNAVAILABLE\",\"advice\":\"Ask again in " + RETRY_AFTER + " s.\"}}]}");
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            intermission.leave();
        }
    }
}
