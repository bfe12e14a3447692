package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets each login send so many requests a minute, and tells with each answer how many are left. */
final class RequestLimit extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final int MOST_LOGINS = 100_000;

    private final Logins logins;
    private final Refusals refusals;
    private final FairUse use;
    private final LimitsHit hits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_LOGINS)
            .expireAfterAccess(WINDOW.multipliedBy(2))
            .build();

    RequestLimit(Logins logins, Refusals refusals, FairUse use, LimitsHit hits) {
        this.logins = logins;
        this.refusals = refusals;
        this.use = use;
        this.hits = hits;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Actor actor = logins.current();
        if (actor == null || use.requests() == 0) {
            chain.doFilter(request, response);
            return;
        }
        ConsumptionProbe left = buckets.get(actor.id(), id -> bucket()).tryConsumeAndReturnRemaining(1);
        response.setHeader("RateLimit-Limit", String.valueOf(use.requests()));
        response.setHeader("RateLimit-Remaining", String.valueOf(left.getRemainingTokens()));
        response.setHeader("RateLimit-Reset", String.valueOf(seconds(left.getNanosToWaitForReset())));
        if (left.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        hits.count("requests");
        long wait = seconds(left.getNanosToWaitForRefill());
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait));
        refusals.write(
                request,
                response,
                HttpStatus.TOO_MANY_REQUESTS,
                "The login sent more than " + use.requests() + " requests a minute (dateline.fair-use.requests).",
                "Wait " + wait + " s, and ask for more in each request.");
    }

    private static long seconds(long nanos) {
        return Math.ceilDiv(nanos, Duration.ofSeconds(1).toNanos());
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(use.requests()).refillGreedy(use.requests(), WINDOW))
                .build();
    }
}
