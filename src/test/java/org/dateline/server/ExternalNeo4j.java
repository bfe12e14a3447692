package org.dateline.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** A Neo4j server that the service of a test reaches over Bolt, as one that is not its own. */
public final class ExternalNeo4j implements AutoCloseable {

    private static final int PAGE_CACHE = 128;

    private final Path folder;
    private final boolean kept;
    private final EmbeddedNeo4j server;

    private ExternalNeo4j(Path folder, boolean kept) {
        this.folder = folder;
        this.kept = kept;
        this.server = EmbeddedNeo4j.start(
                new DatelineProperties(folder, 0, DataSize.ofMegabytes(PAGE_CACHE), false), BoltSettings.CLOSED);
    }

    /** Starts one that holds nothing. */
    public static ExternalNeo4j empty() {
        return on(folder());
    }

    /** Starts one on a folder, which goes with it. */
    public static ExternalNeo4j on(Path folder) {
        return new ExternalNeo4j(folder, false);
    }

    /** Starts one on a folder that stays, so that a later one goes on with it. */
    public static ExternalNeo4j keeping(Path folder) {
        return new ExternalNeo4j(folder, true);
    }

    /** A new folder for a server. */
    public static Path folder() {
        try {
            return Files.createTempDirectory("external");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where its files lie. */
    public Path files() {
        return folder;
    }

    /** The database itself, for a service that has it in its own process. */
    public GraphDatabaseService database() {
        return new EmbeddedServer.Embedded().embeddedDatabase(server);
    }

    public URI uri() {
        return server.uri();
    }

    /** Opens connections of their own, as a process has them. */
    public Driver connect() {
        return GraphDatabase.driver(
                server.uri(),
                AuthTokens.basic(server.account().user(), server.account().password()));
    }

    /** Opens connections that go over another port of this machine. */
    public Driver connect(int port) {
        return GraphDatabase.driver(
                "bolt://127.0.0.1:" + port,
                AuthTokens.basic(server.account().user(), server.account().password()));
    }

    /** The settings of a service that uses it. */
    public String[] settings() {
        return new String[] {
            "--spring.neo4j.uri=" + server.uri(),
            "--spring.neo4j.authentication.username=" + server.account().user(),
            "--spring.neo4j.authentication.password=" + server.account().password()
        };
    }

    /** Stops it for a while and starts it again on the same folder and port. */
    public void stopFor(Duration time) {
        server.whileStopped(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** The settings of a service that uses it as a member of a cluster, over a table of routes. */
    public String[] routedSettings() {
        String[] settings = settings();
        settings[0] = settings[0].replace("bolt://", "neo4j://");
        return settings;
    }

    @Override
    public void close() {
        server.close();
        if (!kept) {
            FileSystemUtils.deleteRecursively(folder.toFile());
        }
    }
}
