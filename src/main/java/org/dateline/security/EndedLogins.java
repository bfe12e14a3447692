package org.dateline.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.Micros;
import org.springframework.stereotype.Component;

/**
 * The logins of the page that were logged out. A copy of such a login's cookie would otherwise stay valid until it
 * expires.
 */
@Component
class EndedLogins {

    private static final String ALL = Cypher.load("read/ended_logins");
    private static final String END = Cypher.load("write/end_login");

    /** Time for which a logout at another process may go unnoticed. */
    private static final Duration KNOWN = Duration.ofSeconds(1);

    private final Database database;
    private final Cache<String, Set<String>> known =
            Caffeine.newBuilder().expireAfterWrite(KNOWN).build();
    private final CircuitBreaker breaker = new CircuitBreaker();

    EndedLogins(Database database) {
        this.database = database;
    }

    /** Tells whether a login was logged out at any process of the database. */
    boolean contains(String id) {
        return known.get(ALL, query -> breaker.of(() -> read(query))).contains(id);
    }

    private Set<String> read(String query) {
        return database.read(query, Map.of("now", Micros.of(Instant.now()))).stream()
                .map(row -> row.get("id").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Ends a login.
     *
     * @param until when the login would expire, after which it is forgotten
     */
    void end(String id, Instant until) {
        Map<String, Object> ended = Map.of("id", id, "until", Micros.of(until), "now", Micros.of(Instant.now()));
        // Reserved space lets people log out even on a full disk.
        database.writeReserved(tx -> tx.run(END, ended).consume());
        known.invalidateAll();
    }
}
