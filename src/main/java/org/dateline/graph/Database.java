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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Runs work in managed transactions. Work may be tried again, so it must have no effects outside the database.
 *
 * <p>Each transaction begins once all commits that ended before it are wholly visible. A commit's records, and then its
 * indexes, become visible one by one, so that a concurrent read may see half of it. The next read sees all of it.
 *
 * <p>If a transaction takes longer than {@link TransactionTimes} allows, the database ends it, and the call throws
 * {@link TransactionTooLong}. Locks of a name and migrations have no limit.
 */
@Component
@EnableConfigurationProperties(TransactionTimes.class)
public class Database {

    private static final Logger LOG = LoggerFactory.getLogger(Database.class);

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
    private final Outage outage = new Outage();
    private final AtomicInteger readsOpen = new AtomicInteger();
    private final AtomicInteger writesOpen = new AtomicInteger();

    /**
     * Takes the schema as an argument, so that no read runs before the schema exists.
     *
     * @param inProcess whether reads of an embedded database bypass Bolt
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

    /** Returns the number of in-process reads that run; reads over Bolt are not counted. */
    public int readsRunning() {
        return embedded == null ? 0 : embedded.running();
    }

    /** Returns the number of in-process reads that wait for a thread. */
    public int readsWaiting() {
        return embedded == null ? 0 : embedded.waiting();
    }

    /** Returns the number of reads of this process in a transaction, embedded or over Bolt. */
    public int readsOpen() {
        return readsOpen.get();
    }

    /** Returns the number of writes of this process that are in a transaction or wait to begin one. */
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
     * Runs several reads in one transaction. Later reads in it may see commits made meanwhile.
     *
     * @throws TransactionTooLong if they exceed the time limit
     */
    public <T> T read(Function<TransactionContext, T> work) {
        return outage.noted(() -> spans.around("read", tx -> counted(readsOpen, () -> work.apply(tx)), this::readOnce));
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

    /**
     * Tells whether a failure is due to the time limit. A transaction that waits for a lock is told only that it was
     * ended, as if by an operator, so the elapsed time decides.
     */
    private static boolean isTimedOut(Neo4jException failure, long began, Duration time) {
        String code = failure.code();
        return code.contains("TransactionTimedOut")
                || (code.endsWith(".Terminated") || code.endsWith(".LockClientStopped"))
                        && System.nanoTime() - began >= time.toNanos();
    }

    /** Returns the bookmarks behind which the next transaction of this process begins. */
    Set<Bookmark> seen() {
        return bookmarks.getBookmarks();
    }

    /**
     * Returns the bookmarks of all that this process has seen, for another process to wait for; empty if the database
     * is embedded.
     */
    Set<String> bookmarks() {
        return nearby == null ? seen().stream().map(Bookmark::value).collect(Collectors.toSet()) : Set.of();
    }

    /**
     * Runs a read once the database has reached the bookmarks of another process. From then on all reads of this
     * process see that state too. If the database does not reach it, nothing changes.
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

    /** Runs a read over Bolt that another transaction can end, which finds it by its mark. */
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

    /**
     * Ends the read with a mark. It tries until the read is over, since its transaction may not have begun yet, or the
     * driver may begin it again.
     */
    private void end(String mark, AtomicBoolean over) {
        Thread.ofVirtual().name("end-read").start(() -> {
            for (int i = 0; i < TRIES_TO_END && !over.get(); i++) {
                try {
                    driver.executableQuery(END)
                            .withParameters(Map.of("mark", mark))
                            .execute();
                } catch (Neo4jException e) {
                    LOG.debug("A read could not be ended", e);
                }
                LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            }
        });
    }

    /**
     * Runs a read of data that only the calling thread writes. If the database is embedded, it bypasses Bolt regardless
     * of the setting, and does not wait for the commits of others.
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
     * @throws StoreReadOnly while the store is read-only
     * @throws TransactionTooLong if they exceed the time limit
     */
    public <T> T write(Function<TransactionContext, T> work) {
        readOnly.check();
        return writeReserved(work);
    }

    /**
     * Runs writes that need next to no space and that reads or the safety of the service rely on. They run even while
     * the store is read-only.
     */
    public <T> T writeReserved(Function<TransactionContext, T> work) {
        return outage.noted(() ->
                counted(writesOpen, () -> spans.around("write", work, tried -> writeOnce(tried, times.ofWrite()))));
    }

    /**
     * Runs writes as {@link #write} does, and takes all of them back. Others never see any of it.
     *
     * @return the result of the work
     * @throws StoreReadOnly while the store is read-only
     * @throws TransactionTooLong if they exceed the time limit of a read
     */
    public <T> T dryRun(Function<TransactionContext, T> work) {
        readOnly.check();
        return counted(writesOpen, () -> spans.around("dry run", work, this::dryRunOnce));
    }

    /** A managed transaction, embedded or over Bolt, is rolled back only if its work fails. */
    @SuppressWarnings("unchecked")
    private <T> T dryRunOnce(Function<TransactionContext, T> work) {
        try {
            return writeOnce(
                    tx -> {
                        throw new RolledBack(work.apply(tx));
                    },
                    times.ofDryRun());
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

    private <T> T writeOnce(Function<TransactionContext, T> work, TransactionTimes.Limit limit) {
        if (writes != null) {
            return writes.write(work, limit, intermission);
        }
        return intermission.transaction(() -> {
            long began = System.nanoTime();
            try (Session session = driver.session(inOrder)) {
                return session.executeWrite(work::apply, config(limit.time()).build());
            } catch (Neo4jException e) {
                throw isTimedOut(e, began, limit.time()) ? limit.tooLong().apply(e) : e;
            }
        });
    }

    /**
     * Tells whether a failure is a transient one of the database: it is unreachable, changes its leader, ended one of
     * two deadlocked transactions, or is read-only. A transaction too large for the database's memory is not transient.
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

    /**
     * Tells whether a write that failed may succeed if it is only tried again: the failure is transient, or the write
     * waited too long for the lock of another transaction.
     */
    public static boolean isPassing(Throwable failure) {
        return isTransient(failure) || TransactionTooLong.isLockWait(failure);
    }

    /** Tells whether the database accepts a commit, by a write that changes nothing. */
    public boolean isWritable() {
        try {
            write(tx -> tx.run(PROBE).consume());
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Takes the locks of a query and holds them until closed; the query itself is rolled back. The database releases
     * them after the time limits of a write, for which it may wait, and of a read, since the process may be stopped or
     * cut off.
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

    /** Waits until no other process at this database holds the lock of a name, and holds it until closed. */
    Held alone(String name) {
        return NamedLock.take(driver, name);
    }

    /** Locks that are held until closed. */
    public interface Held extends AutoCloseable {

        @Override
        void close();
    }

    /** Runs a query within a transaction and returns all its rows. */
    @SuppressWarnings("unchecked")
    public static List<Record> rows(TransactionContext tx, String query, Map<String, ?> parameters) {
        return tx.run(query, (Map<String, Object>) parameters).list();
    }
}
