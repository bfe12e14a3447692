package org.dateline.graph;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.dateline.restart.MemoryErrors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Records the progress of bulk imports, so that a killed import continues where it stopped, at the instant at which it
 * began. Readers of the stream of versions wait for running imports. They do not wait for imports whose process ended:
 * each process sends heartbeats for its own.
 */
@Component
public class Imports {

    private static final Logger LOG = LoggerFactory.getLogger(Imports.class);

    private static final String BEGIN = Cypher.load("write/begin_import");
    private static final String NOTE = Cypher.load("write/note_import");
    private static final String AWAIT = Cypher.load("write/await_imports");
    private static final String AWAITED = Cypher.load("read/awaited_import");

    /** Longer than most outages of a database, and than starting a killed import again takes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration BETWEEN_SIGNS = Duration.ofMinutes(1);

    private final Database database;
    private final Clock clock;
    private final WithdrawalAudit audit;
    private final MemoryErrors memory;
    private final Set<String> awaited = ConcurrentHashMap.newKeySet();
    private final Thread signs = Thread.ofVirtual().name("imports").unstarted(this::giveSigns);

    Imports(Database database, Clock clock, WithdrawalAudit audit, MemoryErrors memory) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
        this.memory = memory;
    }

    /**
     * The progress of an import.
     *
     * @param id its id
     * @param recordedAt the instant of recording that all its rows carry, in microseconds
     * @param rows the number of rows of the file that are done
     * @param setAside how many of those could not be used
     * @param unread how many of those are articles that are not read, since their text is not English
     */
    public record Standing(String id, long recordedAt, long rows, long setAside, long unread) {

        /**
         * Returns this import with its progress set to the first row, for files that cannot be read from the middle.
         */
        public Standing fromStart() {
            return new Standing(id, recordedAt, 0, 0, 0);
        }
    }

    /** Begins an import, or resumes one that did not end. Streams wait at its instant until it ends. */
    public Standing begin(String id, String format, String file) {
        Standing standing = begin(id, format, file, PATIENCE);
        awaited.add(id);
        synchronized (signs) {
            if (signs.getState() == Thread.State.NEW) {
                signs.start();
            }
        }
        return standing;
    }

    /** Begins an import of articles, or resumes one. Each article has an instant of its own, so no stream waits. */
    public Standing beginArticles(String id, String format, String file) {
        return begin(id, format, file, null);
    }

    private Standing begin(String id, String format, String file, @Nullable Duration patience) {
        return database.write(tx -> {
            Map<String, @Nullable Object> p = new HashMap<>();
            p.put("id", id);
            p.put("props", Map.of("format", format, "file", file, "recordedAt", clock.tick(tx)));
            p.put("millis", patience == null ? null : patience.toMillis());
            var row = tx.run(BEGIN, p).single();
            return new Standing(
                    id,
                    row.get("recordedAt").asLong(),
                    row.get("rows").asLong(),
                    row.get("setAside").asLong(),
                    row.get("unread").asLong());
        });
    }

    private void giveSigns() {
        try {
            while (true) {
                Thread.sleep(BETWEEN_SIGNS);
                giveSign();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void giveSign() {
        List<String> ids = List.copyOf(awaited);
        if (ids.isEmpty()) {
            return;
        }
        try {
            database.write(tx -> tx.run(AWAIT, Map.of("ids", ids, "millis", PATIENCE.toMillis()))
                    .consume());
        } catch (RuntimeException | Error e) {
            memory.note(e);
            LOG.debug("The heartbeat of the imports failed and is sent again later", e);
        }
    }

    /**
     * Leaves an import unfinished, for instance after a failure. Streams wait until its last heartbeat is ten minutes
     * old, in case it is resumed.
     */
    public void leave(String id) {
        awaited.remove(id);
    }

    /**
     * Ends a failed import that begins with the first row when it is run again, so that streams deliver the rows
     * written so far. A finished import is left alone. Failures here are only logged, since the caller reports the
     * failure of the import.
     */
    public void abandon(String id) {
        if (!awaited.contains(id)) {
            return;
        }
        try {
            finish(id, 0);
        } catch (RuntimeException e) {
            LOG.debug("Streams wait for the import {} until its last heartbeat is old", id, e);
        } finally {
            awaited.remove(id);
        }
    }

    @PreDestroy
    void stop() {
        signs.interrupt();
    }

    /**
     * Returns the last instant up to which nothing more will be recorded, so that a stream does not pass an import.
     *
     * @param at a stamp that the clock showed before
     */
    public Instant settled(Instant at) {
        // The clock was read before, so this sees each unfinished import that had begun by then.
        Value recordedAt = database.read(AWAITED, Map.of()).getFirst().get("recordedAt");
        boolean isAwaited = !recordedAt.isNull() && recordedAt.asLong() <= Micros.of(at);
        return isAwaited ? Micros.toInstant(recordedAt.asLong() - 1) : at;
    }

    /**
     * Records how many rows are done.
     *
     * @throws ImportNotAwaited if streams went on without the import, so that they would miss its further rows
     */
    public void note(String id, long rows, long setAside) {
        note(id, rows, setAside, 0);
    }

    /** Records how many articles are done, and how many of them are not read. */
    public void note(String id, long rows, long setAside, long unread) {
        note(id, rows, setAside, unread, null);
    }

    /**
     * Records that all rows are done. If it is run again, the file is read from its first row. The end of the import
     * takes a stamp, after which streams deliver its rows.
     *
     * @throws ImportNotAwaited if streams went on without the import, so that they may have missed its last rows
     */
    public void finish(String id, long setAside) {
        finish(id, setAside, 0);
    }

    /** Records that all articles are done, and how many of them are not read. */
    public void finish(String id, long setAside, long unread) {
        database.write(tx -> {
            MissedByWithdrawals.add(tx, id, clock, audit);
            return null;
        });
        awaited.remove(id);
        note(id, 0, setAside, unread, Micros.of(clock.now()));
    }

    private void note(String id, long rows, long setAside, long unread, @Nullable Long finishedAt) {
        Map<String, @Nullable Object> p = new HashMap<>();
        p.put("id", id);
        p.put("rows", rows);
        p.put("setAside", setAside);
        p.put("unread", unread);
        p.put("finishedAt", finishedAt);
        boolean passed = database.write(tx -> {
            if (finishedAt != null) {
                clock.tick(tx);
            }
            return tx.run(NOTE, p).list().stream()
                    .anyMatch(row -> row.get("passed").asBoolean());
        });
        if (passed) {
            throw new ImportNotAwaited(id);
        }
    }
}
