package org.dateline.api.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.dateline.graph.Cancellation;
import org.dateline.security.Actor;
import org.dateline.security.Logins;
import org.dateline.security.Turns;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes exports, feeds and reconciliation wait for their turn among the queries of their login. */
@Component
@ConditionalOnWebApplication
@Order
class FileTurns extends OncePerRequestFilter {

    /** Paths that read the graph directly. Agents' tools read it by GraphQL, where {@link QueryTurns} applies. */
    private static final List<String> READ = List.of("/export", "/timeline", "/reconcile", "/embed");

    private final Turns turns;
    private final Logins logins;

    FileTurns(Turns turns, Logins logins) {
        this.turns = turns;
        this.logins = logins;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return READ.stream().noneMatch(request.getServletPath()::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = logins.current();
        if (actor == null) {
            chain.doFilter(request, response);
            return;
        }
        Turns.Turn turn;
        try {
            turn = QueryTurns.await(turns, actor, Turns.Kind.FILE, Cancellation.current());
        } catch (Refusal e) {
            e.tell(response);
            return;
        }
        try {
            chain.doFilter(request, new PacedResponse(response, turn));
        } finally {
            turn.end();
        }
    }
}
