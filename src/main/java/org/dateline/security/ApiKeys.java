package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.stereotype.Component;

/** Creates, lists, checks and revokes the keys of programs. */
@Component
public class ApiKeys {

    /** The prefix of every key, by which secret scanners recognize it. */
    public static final String PREFIX = "dl_";

    private static final String PUT = Cypher.load("write/put_api_key");
    private static final String ONE = Cypher.load("read/api_key");
    private static final String ALL = Cypher.load("read/api_keys");

    /** Matches a key: the prefix, the public part in hexadecimal and the secret part. */
    private static final Pattern FORM = Pattern.compile("dl_([0-9a-f]{12})_[A-Za-z0-9_-]{43}");

    private static final int ID_BYTES = 6;
    private static final int SECRET_BYTES = 32;

    /** Time for which a revocation by another process may go unnoticed. */
    private static final Duration KNOWN = Duration.ofSeconds(2);

    private static final int LONGEST_NAME = 100;
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(3650);

    private final Database database;
    private final SecuritySettings settings;
    private final SecureRandom random = new SecureRandom();
    private final Cache<String, Optional<ApiKey>> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(KNOWN).build();

    private final CircuitBreaker breaker = new CircuitBreaker();

    ApiKeys(Database database, SecuritySettings settings) {
        this.database = database;
        this.settings = settings;
    }

    /**
     * A new key.
     *
     * @param key its stored part
     * @param secret the key itself, returned only here
     */
    public record Made(ApiKey key, String secret) {

        /** Leaves the secret out, because this text may be logged. */
        @Override
        public String toString() {
            return "Made[" + key + "]";
        }
    }

    /**
     * Creates a key.
     *
     * @param lifetime its lifetime; null for the configured default
     * @throws KeyRefused if it has no name, or its lifetime is too long or not positive
     */
    public Made create(String name, AccessRole role, @Nullable Duration lifetime, Actor by) {
        Duration valid = lifetime == null ? settings.keyLifetime() : lifetime;
        if (name.isBlank() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new KeyRefused(
                    "name: a key's name has 1 to " + LONGEST_NAME + " characters, and no control characters.");
        }
        if (!valid.isPositive() || valid.compareTo(LONGEST_LIFETIME) > 0) {
            throw new KeyRefused("days: a key is valid for 1 to " + LONGEST_LIFETIME.toDays() + " days.");
        }
        String id = HexFormat.of().formatHex(bytes(ID_BYTES));
        String secret =
                PREFIX + id + "_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(SECRET_BYTES));
        Instant now = Micros.toInstant(Micros.of(Instant.now()));
        ApiKey key = new ApiKey(id, name.strip(), role, Secrets.sha256(secret), now, by.name(), now.plus(valid), null);
        database.write(tx -> {
            put(tx, key);
            AuditTrail.append(tx, now, by, AuditAct.KEY_CREATED, id, null, state(key));
            return true;
        });
        return new Made(key, secret);
    }

    private byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** Returns all keys, latest first. */
    public List<ApiKey> all() {
        return database.read(ALL, Map.of()).stream().map(ApiKeys::key).toList();
    }

    /**
     * Revokes a key. Its requests are refused and its streams end. A revoked key stays unchanged.
     *
     * @throws KeyRefused if there is no such key
     */
    public ApiKey revoke(String login, Actor by) {
        // Accept the id of the login too, which the access log and the audit show.
        String id = login.startsWith(Actor.KEY) ? login.substring(Actor.KEY.length()) : login;
        Instant now = Micros.toInstant(Micros.of(Instant.now()));
        // Reserved space lets a leaked key be revoked even on a full disk.
        ApiKey revoked = database.writeReserved(tx -> {
            ApiKey before = Database.rows(tx, ONE, Map.of("id", id)).stream()
                    .findFirst()
                    .map(ApiKeys::key)
                    .orElseThrow(() -> new KeyRefused("id: there is no key " + id + "; keys lists them."));
            ApiKey after = before.revoke(now);
            if (after != before) {
                put(tx, after);
                AuditTrail.append(tx, now, by, AuditAct.KEY_REVOKED, id, state(before), state(after));
            }
            return after;
        });
        known.invalidate(id);
        return revoked;
    }

    /** Finds the valid key that a client sent; empty for none. */
    Optional<ApiKey> check(String secret) {
        var form = FORM.matcher(secret);
        if (!form.matches()) {
            return Optional.empty();
        }
        String hash = Secrets.sha256(secret);
        return find(form.group(1))
                .filter(key -> Secrets.equal(hash, key.hash()))
                .filter(key -> key.isValid(Instant.now()));
    }

    /** Returns the public part of a text in the form of a key, for the audit; null for other texts. */
    static @Nullable String idOf(String secret) {
        var form = FORM.matcher(secret);
        return form.matches() ? form.group(1) : null;
    }

    /** Tells whether a key is still valid. */
    boolean isValid(String id) {
        return find(id).filter(key -> key.isValid(Instant.now())).isPresent();
    }

    private Optional<ApiKey> find(String id) {
        return known.get(
                id,
                wanted -> breaker.of(() -> database.read(ONE, Map.of("id", wanted)).stream()
                        .findFirst()
                        .map(ApiKeys::key)));
    }

    private static void put(TransactionContext tx, ApiKey key) {
        Map<String, @Nullable Object> props = new HashMap<>();
        props.put("name", key.name());
        props.put("role", key.role().name());
        props.put("hash", key.hash());
        props.put("createdAt", Micros.of(key.createdAt()));
        props.put("createdBy", key.createdBy());
        props.put("expiresAt", Micros.of(key.expiresAt()));
        props.put("revokedAt", key.revokedAt() == null ? null : Micros.of(key.revokedAt()));
        tx.run(PUT, Map.of("id", key.id(), "props", props)).consume();
    }

    /** Returns the state of a key for the audit, without the key and its hash. */
    private static Map<String, @Nullable Object> state(ApiKey key) {
        Map<String, @Nullable Object> state = new LinkedHashMap<>();
        state.put("name", key.name());
        state.put("role", key.role().name());
        state.put("expiresAt", key.expiresAt().toString());
        state.put("revokedAt", key.revokedAt() == null ? null : key.revokedAt().toString());
        return state;
    }

    private static ApiKey key(Record row) {
        Value key = row.get("key");
        Value revoked = key.get("revokedAt");
        return new ApiKey(
                key.get("id").asString(),
                key.get("name").asString(),
                AccessRole.valueOf(key.get("role").asString()),
                key.get("hash").asString(),
                Micros.toInstant(key.get("createdAt").asLong()),
                key.get("createdBy").asString(),
                Micros.toInstant(key.get("expiresAt").asLong()),
                revoked.isNull() ? null : Micros.toInstant(revoked.asLong()));
    }
}
