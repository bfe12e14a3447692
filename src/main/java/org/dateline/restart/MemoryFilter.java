package org.dateline.restart;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes note of requests that end for lack of memory, which the web server only logs. It encloses all other filters. */
@Component
@ConditionalOnWebApplication
class MemoryFilter extends OncePerRequestFilter implements PriorityOrdered {

    private final MemoryErrors memory;

    MemoryFilter(MemoryErrors memory) {
        this.memory = memory;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException | Error e) {
            memory.note(e);
            throw e;
        }
    }

    /** The end of an answer that is sent in parts may fail too. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
