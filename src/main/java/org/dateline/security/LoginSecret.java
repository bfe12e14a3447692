package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.springframework.stereotype.Component;

/**
 * A random secret of the database, which the first process that needs it creates. All processes at the database derive
 * the keys of the page's logins from it.
 */
@Component
class LoginSecret {

    private static final String ONE = Cypher.load("read/login_secret");
    private static final String CREATE = Cypher.load("write/create_login_secret");

    private static final int BYTES = 32;

    /** Time for which a process may still use the secret of a database that was replaced. */
    private static final Duration KNOWN = Duration.ofMinutes(1);

    private final Database database;
    private final Cache<String, byte[]> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).build();
    private final CircuitBreaker breaker = new CircuitBreaker();

    LoginSecret(Database database) {
        this.database = database;
    }

    /** Returns the secret of the database. */
    byte[] value() {
        return known.get(ONE, query -> breaker.of(() -> read(query)));
    }

    private byte[] read(String query) {
        String value = database.read(query, Map.of()).stream()
                .findFirst()
                .map(row -> row.get("value").asString())
                .orElseGet(this::create);
        return Base64.getUrlDecoder().decode(value);
    }

    /** If another process creates it at the same time, both get the value of the first. */
    private String create() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return database.writeReserved(tx -> Database.rows(tx, CREATE, Map.of("value", made))
                .getFirst()
                .get("value")
                .asString());
    }
}
