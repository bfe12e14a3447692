package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Counts failed logins by address and audits them, which slows down guessing and makes it visible. */
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

    /** The bytes of an IPv6 address that its owner was given. */
    private static final int NETWORK = 8;

    LoginFailures(AuditTrail audit, SecuritySettings settings, LimitsHit hits) {
        this.hits = hits;
        this.audit = audit;
        this.settings = settings;
    }

    /**
     * Records a failed login. Valid logins from the same address remain possible.
     *
     * @param token the token that was sent; only the public part of a key is recorded
     * @return the seconds to wait; 0 if the address has not failed too often
     */
    long note(String address, @Nullable String token, String reason) {
        var left = buckets.get(network(address), a -> bucket()).tryConsumeAndReturnRemaining(1);
        if (!left.isConsumed()) {
            // Not audited, so that guesses cannot fill the disk.
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
            // The login is refused in any case; a full disk must not turn the refusal into a server error.
            LOG.warn("The failed login is only in this log, because the audit failed: {}", e.getMessage());
        }
        return 0;
    }

    /** Returns the first half of an IPv6 address, whose second half its owner chooses; other addresses unchanged. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // A text with a colon is never looked up as a name.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK));
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(settings.failures()).refillGreedy(settings.failures(), Duration.ofMinutes(1)))
                .build();
    }
}
