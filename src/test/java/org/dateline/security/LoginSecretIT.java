package org.dateline.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.dateline.graph.WithdrawalAudit;
import org.dateline.restart.MemoryErrors;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What the graph keeps of the page's logins, for all processes at a database. */
class LoginSecretIT {

    private static final int PROCESSES = 8;

    private static ExternalNeo4j server;
    private static AnnotationConfigApplicationContext connected;
    private static Database database;

    @BeforeAll
    static void start() {
        server = ExternalNeo4j.empty();
        connected = new AnnotationConfigApplicationContext();
        connected.registerBean(Driver.class, () -> server.connect());
        connected.registerBean(InstantSource.class, () -> InstantSource.system());
        connected.registerBean(WithdrawalAudit.class, () -> (tx, at, curation, added) -> {});
        connected.registerBean(MemoryErrors.class, () -> failure -> {});
        connected.scan("org.dateline.graph");
        connected.refresh();
        database = connected.getBean(Database.class);
    }

    @AfterAll
    static void stop() {
        connected.close();
        server.close();
    }

    @Test
    void processesThatNeedTheSecretAtTheSameTimeAgreeOnOne() throws Exception {
        try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
            List<Callable<String>> tasks = IntStream.range(0, PROCESSES)
                    .mapToObj(i -> new LoginSecret(database))
                    .map(secret -> (Callable<String>) () -> HexFormat.of().formatHex(secret.value()))
                    .toList();
            assertThat(processes.invokeAll(tasks).stream()
                            .map(Future::resultNow)
                            .collect(Collectors.toSet()))
                    .singleElement()
                    .satisfies(secret -> assertThat(secret).hasSize(64));
        }
    }

    @Test
    void anEndedLoginIsForgottenOnceItWouldHaveExpired() {
        EndedLogins here = new EndedLogins(database);
        EndedLogins there = new EndedLogins(database);
        database.write(
                tx -> tx.run("CREATE (:EndedLogin {id: 'expired', until: 1})").consume());
        assertThat(here.contains("long")).isFalse();
        here.end("long", Instant.now().plusSeconds(3600));
        here.end("long", Instant.now().plusSeconds(3600));
        assertThat(here.contains("long")).isTrue();
        assertThat(there.contains("long")).isTrue();
        assertThat(there.contains("expired")).isFalse();
        assertThat(database.read("MATCH (e:EndedLogin) RETURN e.id AS id", Map.of()))
                .extracting(row -> row.get("id").asString())
                .containsOnlyOnce("long")
                .doesNotContain("expired");
    }

    /** Otherwise no backup could be restored once somebody has logged in. */
    @Test
    void aDatabaseThatHoldsLoginsAloneIsEmpty() {
        new LoginSecret(database).value();
        new EndedLogins(database).end("one", Instant.now().plusSeconds(3600));
        assertThat(database.read(Cypher.load("read/database_is_empty"), Map.of()))
                .isEmpty();
    }
}
