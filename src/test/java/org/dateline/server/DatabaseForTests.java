package org.dateline.server;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dateline.Prepared;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The one switch between the two databases that the integration tests run on: a container where Docker is there, an
 * embedded server where it is not.
 */
@TestConfiguration(proxyBeanMethods = false)
public class DatabaseForTests {

    /** The release that docker-compose.yml names and the embedded server is. */
    static final DockerImageName IMAGE = DockerImageName.parse("neo4j:2026.08.1-community");

    /** Enough for what tests store; benchmarks of more set it by {@code -Dit.arguments=-Dpage-cache=1024}, in MB. */
    private static final int PAGE_CACHE = Integer.getInteger("page-cache", 128);

    /** A running database that closes after the driver. */
    interface Running extends AutoCloseable {

        URI uri();

        String password();

        default String user() {
            return "neo4j";
        }

        /** Null for a container, which lies outside this process. */
        default @Nullable GraphDatabaseService database() {
            return null;
        }

        @Override
        void close();
    }

    @Bean
    Running runningDatabase() throws IOException {
        return DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
    }

    @Bean
    Neo4jConnectionDetails connection(Running database) {
        return new Neo4jConnectionDetails() {
            @Override
            public URI getUri() {
                return database.uri();
            }

            @Override
            public AuthToken getAuthToken() {
                return AuthTokens.basic(database.user(), database.password());
            }
        };
    }

    @Bean
    @Nullable
    GraphDatabaseService embeddedDatabase(Running database) {
        return database.database();
    }

    private static Running container() {
        Neo4jContainer container = new Neo4jContainer(IMAGE);
        container.start();
        return new Running() {
            @Override
            public URI uri() {
                return URI.create(container.getBoltUrl());
            }

            @Override
            public String password() {
                return container.getAdminPassword();
            }

            @Override
            public void close() {
                container.stop();
            }
        };
    }

    private static Running embedded() throws IOException {
        Path folder = Files.createTempDirectory("dateline");
        Prepared.into(folder);
        EmbeddedNeo4j server = EmbeddedNeo4j.start(
                new DatelineProperties(folder, 0, DataSize.ofMegabytes(PAGE_CACHE), false), BoltSettings.CLOSED);
        return new Running() {
            @Override
            public URI uri() {
                return server.uri();
            }

            @Override
            public String password() {
                return server.account().password();
            }

            @Override
            public String user() {
                return server.account().user();
            }

            @Override
            public GraphDatabaseService database() {
                return server.database();
            }

            @Override
            public void close() {
                server.close();
                FileSystemUtils.deleteRecursively(folder.toFile());
            }
        };
    }
}
