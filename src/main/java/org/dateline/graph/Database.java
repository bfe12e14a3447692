package org.dateline.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Bookmark;
import org.neo4j.driver.BookmarkManager;
import org.neo4j.driver.BookmarkManagerConfig;
import org.neo4j.driver.BookmarkManagers;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.graphdb.DatabaseShutdownException;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.TransientFailureException;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Runs work in managed transactions; what they do may be tried again and must not have other effects.
 *
 * <p>Each begins when all that was committed before the end of another is there in whole. A commit's records, and then
 * its indexes, come to light one by one, so that a read beside it may see half of it; the next one sees all of it.
 *
 * <p>The database ends what takes longer than {@link TransactionTimes} says; {@link TransactionTooLong} then tells so. Locks of a name and the
 * migrations have no bound.
 */
@Component
@EnableConfigurationProperties(TransactionTimes.class)
public class Database {

    private static final String END = Cypher.load("write/end_transaction");
    private static final String PROBE = Cypher.load("write/touch_clock");

    private static final int TRIES_TO_END = 50;
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);

    private final Driver driver;
    private final BookmarkManager bookmarks;
    private final SessionConfig inOrder;
    private final Intermission intermission;
    private final ReadOnlyMode readOnly;
    private final TransactionSpans spans;
    private final TransactionTimes times;
    private final @Nullable EmbeddedReads embedded;
    private final @Nullable EmbeddedReads nearby;
    private final @Nullable EmbeddedWrites writes;
    private final AtomicInteger readsOpen = new AtomicInteger();
    private final AtomicInteger writesOpen = new AtomicInteger();

    /**
     * Takes the schema so that nothing is read before it is there.
     *
     * @param inProcess whether reads of a database of this process go without Bolt
     */
    Database(
            Driver driver,
            Schema schema,
            Intermission intermission,
            ReadOnlyMode readOnly,
            TransactionSpans spans,
            ObjectProvider<GraphDatabaseService> own,
            TransactionTimes times,
            @Value("${dateline.in-process-reads:true}") boolean inProcess) {
        this.intermission = intermission;
        this.readOnly = readOnly;
        this.spans = spans;
        this.driver = driver;
        GraphDatabaseAPI here = own.getIfAvailable() instanceof GraphDatabaseAPI api ? api : null;
        this.times = times;
        this.nearby = here == null ? null : new EmbeddedReads(here, times);
        this.writes = here == null ? null : new EmbeddedWrites(here, times);
        this.embedded = inProcess ? nearby : null;
        this.bookmarks =
                BookmarkManagers.defaultManager(BookmarkManagerConfig.builder().build());
        this.inOrder = SessionConfig.builder().withBookmarkManager(bookmarks).build();
    }

    /** How many reads run in this process; those over Bolt are not counted. */
    public int readsRunning() {
        return embedded == null ? 0 : embedded.running();
    }

    /** How many reads wait for one of the threads that read. */
    public int readsWaiting() {
        return embedded == null ? 0 : embedded.waiting();
    }

    /** How many reads of this process are in a transaction, embedded or over Bolt. */
    public int readsOpen() {
        return readsOpen.get();
    }

    /** How many writes of this process are in a transaction, or wait to begin one. */
    public int writesOpen() {
        return writesOpen.get();
    }

    private static <T> T counted(AtomicInteger open, Supplier<T> work) {
        open.incrementAndGet();
        try {
            return work.get();
        } finally {
            open.decrementAndGet();
        }
    }

    /**
     * Runs several reads in one transaction; what others commit meanwhile may show in the later ones.
     *
     * @throws TransactionTooLong when they take longer than they may
     */
    public <T> T read(Function<TransactionContext, T> work) {
        return spans.around("read", tx -> counted(readsOpen, () -> work.apply(tx)), this::readOnce);
    }

    private <T> T readOnce(Function<TransactionContext, T> work) {
        if (embedded != null) {
            return embedded.read(work, intermission);
        }
        return intermission.transaction(() -> {
            long began = System.nanoTime();
            try (Session session = driver.session(inOrder)) {
                Cancellation cancellation = Cancellation.current();
                return cancellation == null
                        ? session.executeRead(work::apply, config(times.read()).build())
                        : readUntilCancelled(session, work, cancellation);
            } catch (Neo4jException e) {
                throw isTimedOut(e, began, times.read()) ? TransactionTooLong.read(times, e) : e;
            }
        });
    }

    private static TransactionConfig.Builder config(Duration time) {
        return TransactionConfig.builder().withTimeout(time);
    }

    /** One that waits for a lock meanwhile only hears that it was ended, as it would from an operator; by then its time is over. */
    private static boolean isTimedOut(Neo4jException failure, long began, Duration time) {
        String code = failure.code();
        return code.contains("TransactionTimedOut")
                || (code.endsWith(".Terminated") || code.endsWith(".LockClientStopped"))
                        && System.nanoTime() - began >= time.toNanos();
    }

    /** What this process has seen of the database, for another one to wait for; empty where the database is in this process. */
    Set<String> bookmarks() {
        return nearby == null
                ? bookmarks.getBookmarks().stream().map(Bookmark::value).collect(Collectors.toSet())
                : Set.of();
    }

    /**
     * Runs a read once the database has come to what another process has seen. From then on all reads of this process see it too; where it
     * does not come to it, nothing is changed.
     */
    <T> T readAfter(Set<String> seen, Function<TransactionContext, T> work) {
        if (embedded != null) {
            return read(work);
        }
        SessionConfig after = SessionConfig.builder()
                .withBookmarkManager(bookmarks)
                .withBookmarks(seen.stream().map(Bookmark::from).toList())
                .build();
        return intermission.transaction(() -> {
            long began = System.nanoTime();
            try (Session session = driver.session(after)) {
                return session.executeRead(work::apply, config(times.read()).build());
            } catch (Neo4jException e) {
                throw isTimedOut(e, began, times.read()) ? TransactionTooLong.read(times, e) : e;
            }
        });
    }

    /** A transaction over Bolt is ended by another one, which knows it by its mark. */
    private <T> T readUntilCancelled(Session session, Function<TransactionContext, T> work, Cancellation cancellation) {
        String mark = UUID.randomUUID().toString();
        TransactionConfig marked =
                config(times.read()).withMetadata(Map.of("mark", mark)).build();
        AtomicBoolean over = new AtomicBoolean();
        return cancellation.read(() -> end(mark, over), () -> {
            try {
                return session.executeRead(work::apply, marked);
            } finally {
                over.set(true);
            }
        });
    }

    /** Tried again until the read is over: its transaction may not have begun yet, or is begun again by the driver. */
    private void end(String mark, AtomicBoolean over) {
        Thread.ofVirtual().name("end-read").start(() -> {
            for (int i = 0; i < TRIES_TO_END && !over.get(); i++) {
                driver.executableQuery(END).withParameters(Map.of("mark", mark)).execute();
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        });
    }

    /**
     * Runs a read of what the asking thread alone writes: without Bolt where the database is in this process, whatever the
     * setting, and without waiting for what others commit.
     */
    List<Record> readOwn(String query, Map<String, ?> parameters) {
        return nearby == null ? read(query, parameters) : nearby.own(tx -> rows(tx, query, parameters), intermission);
    }

    /** Runs one read. */
    public List<Record> read(String query, Map<String, ?> parameters) {
        return read(tx -> rows(tx, query, parameters));
    }

    /**
     * Runs writes that commit together.
     *
     * @throws StoreReadOnly while nothing may be written
     * @throws TransactionTooLong when they take longer than they may
     */
    public <T> T write(Function<TransactionContext, T> work) {
        readOnly.check();
        return writeReserved(work);
    }

    /**
     * Runs writes that take no space worth speaking of, and that reads or the safety of the service rely on: they go on while nothing else
     * may be written.
     */
    public <T> T writeReserved(Function<TransactionContext, T> work) {
        return counted(writesOpen, () -> spans.around("write", work, this::writeOnce));
    }

    /**
     * Runs writes as {@link #write} does, and takes all of them back. Others never see any of it.
     *
     * @return what the work returned
     * @throws StoreReadOnly while nothing may be written
     * @throws TransactionTooLong when they take longer than they may
     */
    public <T> T dryRun(Function<TransactionContext, T> work) {
        readOnly.check();
        return counted(writesOpen, () -> spans.around("dry run", work, this::dryRunOnce));
    }

    /** A managed transaction, embedded or over Bolt, is rolled back only if its work fails. */
    @SuppressWarnings("unchecked")
    private <T> T dryRunOnce(Function<TransactionContext, T> work) {
        try {
            return writeOnce(tx -> {
                throw new RolledBack(work.apply(tx));
            });
        } catch (RolledBack done) {
            return (T) done.result;
        }
    }

    /** Ends a transaction that is not to be committed. */
    private static final class RolledBack extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient Object result;

        private RolledBack(Object result) {
            super("The transaction is a dry run.", null, false, false);
            this.result = result;
        }
    }

    private <T> T writeOnce(Function<TransactionContext, T> work) {
        if (writes != null) {
            return writes.write(work, intermission);
        }
        return intermission.transaction(() -> {
            long began = System.nanoTime();
            try (Session session = driver.session(inOrder)) {
                return session.executeWrite(work::apply, config(times.write()).build());
            } catch (Neo4jException e) {
                throw isTimedOut(e, began, times.write()) ? TransactionTooLong.write(times, e) : e;
            }
        });
    }

    /**
     * Tells whether a failure is of the database and passes: it is away, changes its leader, ends one of two transactions that
     * wait for each other, or may not be written to. A transaction that is too large for the database's memory is none of these.
     */
    public static boolean isTransient(Throwable failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            boolean tooLarge = e instanceof Neo4jException n && n.code().contains("OutOfMemory");
            if (!tooLarge
                    && (e instanceof RetryableException
                            || e instanceof StoreReadOnly
                            || e instanceof DatabaseShutdownException
                            || e instanceof TransientFailureException)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether the database commits, by a write that changes nothing. */
    public boolean isWritable() {
        try {
            write(tx -> tx.run(PROBE).consume());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Takes the locks of a query and keeps them until it is closed; then nothing of the query stays. The database itself lets go
     * after the time of a write, which it may wait for, and of a read: its process may be stopped or cut off.
     */
    Held hold(String query) {
        Session session = driver.session(inOrder);
        try {
            Transaction tx = session.beginTransaction(
                    config(times.write().plus(times.read())).build());
            tx.run(query).consume();
            return session::close;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Waits until no other process at this database does what the name stands for, and keeps others from it until it is closed. */
    Held alone(String name) {
        return NamedLock.take(driver, name);
    }

    /** Locks that are held until they are let go. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** Runs a query within a transaction and takes all its rows. */
    @SuppressWarnings("unchecked")
    public static List<Record> rows(TransactionContext tx, String query, Map<String, ?> parameters) {
        return tx.run(query, (Map<String, Object>) parameters).list();
    }
}
