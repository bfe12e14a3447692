package org.dateline.server;

import inet.ipaddr.IPAddressString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.scheduler.Group;
import org.neo4j.util.FeatureToggles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.unit.DataSize;

/** The settings of the embedded server that differ from Neo4j's defaults, with their reasons. */
final class Neo4jSettings {

    static final String LOOPBACK = "127.0.0.1";

    /**
     * Addresses that LOAD CSV may not read: all. A query could otherwise read everything that this machine reaches, its
     * own services included.
     */
    private static final List<IPAddressString> ALL_ADDRESSES =
            List.of(new IPAddressString("0.0.0.0/0"), new IPAddressString("::/0"));

    private static final Logger LOG = LoggerFactory.getLogger(Neo4jSettings.class);

    private Neo4jSettings() {}

    /**
     * Returns the settings of a server before its start.
     *
     * @param home its folder
     * @param pageCache the memory for cached pages of the store
     * @param port the port to listen on; a free one if it is 0 or taken
     */
    static DatabaseManagementServiceBuilder of(Path home, DataSize pageCache, int port) {
        keepBackgroundJobsOnThreadsOfTheirOwn();
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress(LOOPBACK, freePort(port)))
                .setConfig(GraphDatabaseSettings.auth_enabled, true)
                // Any program of this machine can connect. By default three wrong passwords lock the account of people.
                // Nobody guesses 24 random bytes, however often they try.
                .setConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0)
                .setConfig(GraphDatabaseSettings.pagecache_memory, pageCache.toBytes())
                // Without a root folder, LOAD CSV can read every file of the machine.
                .setConfig(
                        GraphDatabaseSettings.load_csv_file_url_root,
                        EmbeddedNeo4j.createFolder(home.resolve("import")))
                .setConfig(GraphDatabaseInternalSettings.cypher_ip_blocklist, ALL_ADDRESSES)
                // Treats a backslash as an ordinary character, as RFC 4180 does.
                .setConfig(GraphDatabaseSettings.csv_legacy_quote_escaping, false)
                // The default keeps half a gigabyte of logs that only incremental backups need.
                .setConfig(GraphDatabaseSettings.keep_logical_logs, "64M size")
                // A log has its room before it is written, so that a full disk leaves no half of a write in it.
                .setConfig(GraphDatabaseSettings.logical_log_rotation_threshold, 32L << 20)
                .setConfig(GraphDatabaseSettings.preallocate_logical_logs, true)
                // Queries name their indexes, so plans made for a small graph stay usable. By default, the queries of a
                // growing graph are planned again every ten seconds: 39 times in the 80 seconds of a first start.
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofMinutes(1))
                // By default, a query is planned again for each power of ten in the length of a text or list parameter.
                .setConfig(GraphDatabaseInternalSettings.cypher_size_hint_parameters, false)
                // By default, usage is reported to an outside host.
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                // By default, every stop waits ten seconds for quiet, even without a connection.
                .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO);
    }

    /**
     * Runs Neo4j's background jobs, such as index sampling, on platform threads instead of virtual ones. Jobs that read
     * an index spin until a page is written. With two cores, two of them occupy both carrier threads; a third job,
     * which is next to get the writer's lock, then never runs, and everything hangs. This happened in an import of
     * 9,000 sanctions.
     */
    private static void keepBackgroundJobsOnThreadsOfTheirOwn() {
        FeatureToggles.set(Group.class, "enableVirtualThreads", false);
    }

    /** Returns the wanted port, or a free one if it is taken, so that a second database can start. */
    private static int freePort(int wanted) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getByName(LOOPBACK))) {
            return wanted == 0 ? 0 : socket.getLocalPort();
        } catch (IOException e) {
            LOG.info("Port {} is taken; Neo4j takes a free one", wanted);
            return 0;
        }
    }
}
