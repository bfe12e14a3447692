package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Counts failed logins by address and notes them in the audit, so that guessing is slow and seen. */
@Component
@ConditionalOnWebApplication
class LoginFailures {

    private static final Logger LOG = LoggerFactory.getLogger(LoginFailures.class);

    private static final int MOST_ADDRESSES = 100_000;

    private final AuditTrail audit;
    private final SecuritySettings settings;
    private final LimitsHit hits;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    LoginFailures(AuditTrail audit, SecuritySettings settings, LimitsHit hits) {
        this.hits = hits;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Notes a failed login. A valid one from the same address is let in all the same.
     *
     * @param token what was sent, of which nothing but a key's public part is kept
     * @return how many seconds to wait; 0 when the address has not failed too often
     */
    long note(String address, @Nullable String token, String reason) {
        var left = buckets.get(address, a -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!left.isConsumed()) {
            // Not in the audit: guesses must not fill the disk.
            hits.count("logins");
            return Math.max(1, Duration.ofNanos(left.getNanosToWaitForRefill()).toSeconds() + 1);
        }
        String key = token == null ? null : ApiKeys.idOf(token);
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("reason", reason);
        LOG.warn("A login from {} failed: {}", address, reason);
        try {
            audit.append(
                    new Actor("nobody", "nobody", AccessRole.READER, address, null),
                    AuditAct.LOGIN_FAILED,
                    key == null ? "" : key,
                    after);
        } catch (RuntimeException e) {
            // The login is refused all the same; a full disk is no reason to say that the service failed.
            LOG.warn("The failed login is in this log alone, since the audit takes no entry: {}", e.getMessage());
        }
        return 0;
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.failures()).refillGreedy(settings.failures(), Duration.ofMinutes(1)))
                .build();
    }
}
