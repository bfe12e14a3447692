package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager.retrieveTransaction;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.springframework.data.neo4j.core.DatabaseSelection;
import org.springframework.data.neo4j.core.UserSelection;
import org.springframework.data.neo4j.core.transaction.Neo4jTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two processes at one database over Bolt; a line between one of them and the server tells what goes over it. */
class BookmarksIT {

    private static final String COUNT = "MATCH (n:Trial) RETURN count(n) AS n";

    private static ExternalNeo4j server;
    private static Line line;
    private static Connected writer;
    private static Connected reader;

    @BeforeAll
    static void start() throws IOException {
        server = ExternalNeo4j.empty();
        line = Line.to(server);
        writer = Connected.to(server.connect(), InstantSource.system());
        reader = Connected.to(server.connect(line.port()), InstantSource.system());
    }

    @AfterAll
    static void stop() throws IOException {
        reader.close();
        writer.close();
        line.close();
        server.close();
    }

    private static long count(Connected process) {
        return process.get(Database.class)
                .read(COUNT, Map.of())
                .getFirst()
                .get("n")
                .asLong();
    }

    private static long write() {
        return writer.get(Database.class).write(tx -> {
            tx.run("CREATE (:Trial)").consume();
            return writer.get(Clock.class).tick(tx);
        });
    }

    @Test
    void aReadGoesOutAsOneWithTheBookmarkThatWasSent() throws Exception {
        write();
        Bookmarks bookmarks = writer.get(Bookmarks.class);
        String sent = bookmarks.latest();
        Set<String> places = writer.get(Database.class).bookmarks();
        assertThat(places).isNotEmpty();
        line.take();
        reader.get(Bookmarks.class).catchUp(sent);
        String over = line.take();
        assertThat(places).allMatch(over::contains);
        // The key "mode" and the value "r", each with the length before it, as PackStream has them.
        assertThat(over).contains("\u0084mode\u0081r");
        line.take();
        count(reader);
        over = line.take();
        assertThat(over).contains("\u0084mode\u0081r", "bookmarks");
        assertThat(reader.get(Database.class).bookmarks()).anyMatch(over::contains);
    }

    @Test
    void aRepositoryReadsBehindWhatItsProcessHasSeen() throws Exception {
        write();
        reader.get(Bookmarks.class).catchUp(writer.get(Bookmarks.class).latest());
        Set<String> seen = reader.get(Database.class).bookmarks();
        assertThat(seen).isNotEmpty();
        TransactionTemplate repository = new TransactionTemplate(reader.get(Neo4jTransactionManager.class));
        repository.setReadOnly(true);
        line.take();
        repository.executeWithoutResult(status -> retrieveTransaction(
                        reader.get(Driver.class), DatabaseSelection.undecided(), UserSelection.connectedUser())
                .run(COUNT)
                .consume());
        String over = line.take();
        assertThat(over).contains("\u0084mode\u0081r", "tx_timeout");
        assertThat(seen).allMatch(over::contains);
    }

    @Test
    void aWriteGoesToTheLeader() {
        line.take();
        reader.get(Database.class).write(tx -> tx.run("RETURN 1").consume());
        assertThat(line.take()).doesNotContain("\u0084mode\u0081r").contains("bookmarks");
    }

    @Test
    void whatOneWroteTheOtherSeesAtOnce() throws Exception {
        for (int i = 0; i < 50; i++) {
            write();
            long written = count(writer);
            reader.get(Bookmarks.class).catchUp(writer.get(Bookmarks.class).latest());
            assertThat(count(reader)).isEqualTo(written);
            assertThat(reader.get(Clock.class).seen())
                    .isAfterOrEqualTo(writer.get(Clock.class).seen());
        }
    }

    @Test
    void aStampThatIsNotThereYetIsWaitedFor() throws Exception {
        Instant soon = Instant.now().plusMillis(700);
        CompletableFuture<Void> waits = CompletableFuture.runAsync(
                () -> {
                    try {
                        reader.get(Bookmarks.class).catchUp(Bookmarks.of(soon, Set.of()));
                    } catch (Bookmarks.Unreadable | Bookmarks.Behind e) {
                        throw new IllegalStateException(e);
                    }
                },
                Thread::startVirtualThread);
        write();
        Thread.sleep(200);
        assertThat(waits).isNotDone();
        Awaitility.await().until(() -> Micros.toInstant(write()).isAfter(soon));
        waits.get();
        assertThat(reader.get(Clock.class).seen()).isAfterOrEqualTo(soon);
    }

    @Test
    void whatNeverComesIsNotWaitedForAndHarmsNobody() {
        String never = Bookmarks.of(Instant.now().plusSeconds(3_600), Set.of());
        assertThatExceptionOfType(Bookmarks.Behind.class)
                .isThrownBy(() -> reader.get(Bookmarks.class).catchUp(never));
        assertThat(count(reader)).isNotNegative();
    }

    @Test
    void whatIsNoBookmarkOfThisDatabaseIsRefused() {
        String foreign = Bookmarks.of(Instant.EPOCH, Set.of("FB:kcwQAAAAAAAAAAAAAAAAAAAAAMkBkA=="));
        for (String sent : new String[] {"", "none", "MQ", foreign, Bookmarks.of(Instant.EPOCH, Set.of("a b"))}) {
            assertThatExceptionOfType(Bookmarks.Unreadable.class)
                    .as(sent)
                    .isThrownBy(() -> reader.get(Bookmarks.class).catchUp(sent));
        }
        assertThat(count(reader)).isNotNegative();
    }
}
