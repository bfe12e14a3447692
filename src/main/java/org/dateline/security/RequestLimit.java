package org.dateline.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Limits the requests per minute of each login, and sends the remaining number with each response. */
final class RequestLimit extends OncePerRequestFilter {

    /** Delay of refusals. Without it, a client that retries at once would occupy a processor. */
    private static final Duration HELD = Duration.ofSeconds(1);

    private static final int MOST_HELD = 200;

    private final Logins logins;
    private final Refusals refusals;
    private final FairUse use;
    private final LimitsHit hits;
    private final Allowances allowances;
    private final Semaphore held = new Semaphore(MOST_HELD);

    RequestLimit(Logins logins, Refusals refusals, FairUse use, LimitsHit hits) {
        this.logins = logins;
        this.refusals = refusals;
        this.use = use;
        this.hits = hits;
        this.allowances = new Allowances("requests", Math.max(1, use.requests()));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = logins.current();
        if (actor == null || use.requests() == 0) {
            chain.doFilter(request, response);
            return;
        }
        Allowance allowance = allowances.take(actor, 1);
        response.addHeader(Allowance.POLICY, allowance.policyItem());
        response.addHeader(Allowance.LEFT, allowance.leftItem());
        // Headers of an older draft, which more clients support.
        response.setHeader("RateLimit-Limit", String.valueOf(allowance.most()));
        response.setHeader("RateLimit-Remaining", String.valueOf(allowance.left()));
        response.setHeader("RateLimit-Reset", String.valueOf(allowance.reset()));
        if (allowance.granted()) {
            chain.doFilter(request, response);
            return;
        }
        hits.count("requests");
        hold();
        long pause = Math.max(1, allowance.pause() - HELD.toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(pause));
        refusals.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "The login sent more than " + use.requests() + " requests a minute (dateline.fair-use.requests).",
                "Wait " + pause + " s, and ask for more in each request.");
    }

    /** Delays a refusal, unless too many are delayed already. */
    private void hold() {
        if (held.tryAcquire()) {
            try {
                Thread.sleep(HELD);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                held.release();
            }
        }
    }
}
