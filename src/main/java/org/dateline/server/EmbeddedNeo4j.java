package org.dateline.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.internal.helpers.HostnamePort;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Neo4j server in this process, with Bolt on loopback and its own accounts. */
final class EmbeddedNeo4j implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNeo4j.class);
    private static final String LOOPBACK = Neo4jSettings.LOOPBACK;

    private final Path home;
    private final DatelineProperties properties;
    private final BoltSettings bolt;
    private final Account account;
    private final int port;
    private volatile DatabaseManagementService service;

    private EmbeddedNeo4j(
            Path home,
            DatelineProperties properties,
            BoltSettings bolt,
            DatabaseManagementService service,
            Account account,
            int port) {
        this.home = home;
        this.properties = properties;
        this.bolt = bolt;
        this.service = service;
        this.account = account;
        this.port = port;
    }

    /**
     * Starts the server on its folder.
     *
     * @param bolt whether people have an account and a fixed port, in addition to the service's account
     * @throws DataFolderInUse if another process has the folder open
     * @throws UnusableDataFolder if the folder cannot be written
     * @throws UnusableStore if the store cannot be opened
     */
    static EmbeddedNeo4j start(DatelineProperties properties, BoltSettings bolt) {
        Path data = createFolder(properties.data().toAbsolutePath().normalize());
        close(data);
        Path home = createFolder(data.resolve("neo4j"));
        UnusableDataFolder.check(home);
        if (UnfinishedRestore.isIn(home)) {
            throw UnusableStore.unfinished(home);
        }
        DatabaseManagementService service = open(home, properties, bolt);
        Account account = Account.create(service);
        int port = portOf(service);
        if (bolt.enabled()) {
            Path file = Password.of(home, service).file();
            LOG.info("Neo4j listens on bolt://{}:{}, user {}, password in {}", LOOPBACK, port, Password.USER, file);
        } else {
            Account.drop(service, Password.USER);
        }
        EmbeddedNeo4j server = new EmbeddedNeo4j(home, properties, bolt, service, account, port);
        BoltAddress.write(home, server.uri(), account);
        return server;
    }

    private static DatabaseManagementService open(Path home, DatelineProperties properties, BoltSettings bolt) {
        int port = bolt.enabled() ? properties.boltPort() : 0;
        NewStore created = NewStore.in(home);
        DatabaseManagementService service;
        try {
            service = available(home, properties, bolt, port);
        } catch (UnusableStore e) {
            if (!created.isUnfinished()) {
                throw e;
            }
            LOG.warn("The first start on {} ended before its database was complete; it is repeated", home);
            created.discard();
            service = available(home, properties, bolt, port);
        }
        created.finish();
        return service;
    }

    private static DatabaseManagementService available(
            Path home, DatelineProperties properties, BoltSettings bolt, int port) {
        DatabaseManagementService service = build(home, properties, bolt, port);
        checkAvailable(home, service);
        return service;
    }

    /** Restricts the folder to its owner. Earlier releases left it readable by other users. */
    private static void close(Path data) {
        try {
            PrivateFiles.close(data);
        } catch (IOException e) {
            LOG.warn("The data folder {} cannot be made private: {}", data, e.getMessage());
        }
    }

    private static DatabaseManagementService build(
            Path home, DatelineProperties properties, BoltSettings bolt, int port) {
        return build(home, properties, bolt, Neo4jSettings.of(home, properties.pageCache(), port));
    }

    private static DatabaseManagementService build(
            Path home, DatelineProperties properties, BoltSettings bolt, DatabaseManagementServiceBuilder settings) {
        DatabaseManagementService service;
        try {
            service = settings.build();
        } catch (RuntimeException e) {
            throw DataFolderInUse.isCauseOf(e) ? new DataFolderInUse(properties.data(), e) : new UnusableStore(home, e);
        }
        putDoor(service, bolt.origins());
        return service;
    }

    /**
     * Puts the door before a server, or stops the server: without the door, any web page could connect. The store is
     * sound even if that fails, so the failure is not reported as one of the store.
     *
     * @throws IllegalStateException if the door cannot be put in place
     */
    static void putDoor(DatabaseManagementService service, Set<String> origins) {
        try {
            BoltDoor.close(service, origins);
        } catch (RuntimeException | LinkageError e) {
            IllegalStateException failure =
                    new IllegalStateException("The port of the database cannot be closed to web pages", e);
            try {
                service.shutdown();
            } catch (RuntimeException second) {
                failure.addSuppressed(second);
            }
            throw failure;
        }
    }

    /** Checks that the database is available, because the server starts even if its database does not. */
    private static void checkAvailable(Path home, DatabaseManagementService service) {
        try {
            service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME)
                    .beginTx()
                    .close();
        } catch (RuntimeException e) {
            service.shutdown();
            throw new UnusableStore(home, e);
        }
    }

    /** Creates a folder below the data folder, unless it exists. */
    static Path createFolder(Path folder) {
        try {
            return PrivateFiles.createFolder(folder);
        } catch (IOException e) {
            throw new UnusableDataFolder(folder, e);
        }
    }

    private static int portOf(DatabaseManagementService service) {
        GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        HostnamePort address = database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT);
        return address.getPort();
    }

    /** Returns the database, for reads and writes that bypass Bolt. */
    GraphDatabaseService database() {
        return service.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
    }

    URI uri() {
        return URI.create("bolt://" + LOOPBACK + ":" + port);
    }

    Account account() {
        return account;
    }

    /**
     * Runs work on the store while the server is stopped, then starts the server again. No other thread may use the
     * database meanwhile.
     */
    void whileStopped(Runnable work) {
        whileStopped(work, UnaryOperator.identity());
    }

    private void whileStopped(Runnable work, UnaryOperator<DatabaseManagementServiceBuilder> settings) {
        BoltAddress.remove(home);
        try {
            service.shutdown();
        } catch (RuntimeException e) {
            // A database that failed on its files may fail to stop, too. The next start recovers it.
            LOG.warn("Neo4j did not stop in order: {}", e.getMessage());
        }
        try {
            work.run();
        } finally {
            // The port is free by now.
            service =
                    build(home, properties, bolt, settings.apply(Neo4jSettings.of(home, properties.pageCache(), port)));
            int now = portOf(service);
            if (now != port) {
                LOG.error("Port {} was taken meanwhile; Neo4j listens on {} and must be started again", port, now);
            }
            BoltAddress.write(home, uri(), account);
        }
    }

    /**
     * Whether the database is started and accepts writes. After a file error it accepts none until it is restarted, and
     * a restart without room on the disk starts the server but not its database.
     */
    boolean isHealthy() {
        try {
            return database().isAvailable(0) && health().hasNoPanic();
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the database stopped at a write that found no room on the disk. */
    boolean isWithoutRoom() {
        try {
            return TornLog.isLikely(health());
        } catch (RuntimeException e) {
            return false;
        }
    }

    private DatabaseHealth health() {
        return ((GraphDatabaseAPI) database()).getDependencyResolver().resolveDependency(DatabaseHealth.class);
    }

    /**
     * Restarts the server. No other thread may use the database meanwhile.
     *
     * @param withoutRoom whether the database stopped for lack of room. Its transaction log may then end in the half of
     *     a write and is cut there: the database took no write after it, and confirmed none that is not whole
     */
    void startAgain(boolean withoutRoom) {
        whileStopped(() -> {});
        if (withoutRoom && TornLog.hasStopped(service)) {
            LOG.warn("The transaction log ends in a write that found no room on the disk; it is cut there");
            whileStopped(
                    () -> {},
                    settings -> settings.setConfig(GraphDatabaseInternalSettings.fail_on_corrupted_log_files, false));
        }
    }

    /** Returns the data folder. */
    Path data() {
        return properties.data();
    }

    @Override
    public void close() {
        BoltAddress.remove(home);
        service.shutdown();
    }
}
