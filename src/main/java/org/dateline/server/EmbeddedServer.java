package org.dateline.server;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import org.dateline.graph.Intermission;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Starts an embedded database, unless {@code spring.neo4j.uri} names another one. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatelineProperties.class, BoltSettings.class})
class EmbeddedServer {

    static final String SETTING = "spring.neo4j.uri";

    /** The value that selects the embedded database. */
    static final String EMBEDDED = "embedded";

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = SETTING, havingValue = EMBEDDED, matchIfMissing = true)
    @ConditionalOnMissingBean(Neo4jConnectionDetails.class)
    static class Embedded {

        @Bean
        EmbeddedNeo4j embeddedNeo4j(DatelineProperties properties, BoltSettings bolt, Environment environment) {
            if (environment.containsProperty(SETTING)) {
                DatabaseElsewhere.forget(properties.data());
            }
            DatabaseElsewhere.check(properties.data());
            return EmbeddedNeo4j.start(properties, bolt);
        }

        /**
         * The database for bulk writes and in-process reads, which bypass Bolt. It delegates to a new instance after
         * each physical backup.
         */
        @Bean
        GraphDatabaseService embeddedDatabase(EmbeddedNeo4j server) {
            return (GraphDatabaseService) Proxy.newProxyInstance(
                    GraphDatabaseAPI.class.getClassLoader(),
                    new Class<?>[] {GraphDatabaseAPI.class},
                    (proxy, method, arguments) -> invoke(method, server.database(), arguments));
        }

        private static Object invoke(Method method, GraphDatabaseService database, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(database, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Bean
        PhysicalBackup physicalBackup(EmbeddedNeo4j server, Intermission intermission) {
            return new PhysicalBackup(server, intermission);
        }

        /** Takes the server as a parameter, so that the driver is closed before it. */
        @Bean
        Neo4jConnectionDetails embeddedConnection(EmbeddedNeo4j server) {
            return new Neo4jConnectionDetails() {
                @Override
                public URI getUri() {
                    return server.uri();
                }

                @Override
                public AuthToken getAuthToken() {
                    return AuthTokens.basic(
                            server.account().user(), server.account().password());
                }
            };
        }
    }
}
