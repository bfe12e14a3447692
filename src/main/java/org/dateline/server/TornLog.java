package org.dateline.server;

import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.DatabaseStateService;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.monitoring.DatabaseHealth;

/**
 * Recognises a transaction log that ends in the half of a write. A full disk leaves one: Neo4j stops at the failed
 * write, and refuses to read the log at its next start.
 */
final class TornLog {

    /** The failure has no type of its own. Its message names the setting that lets the database start. */
    private static final String REMEDY = GraphDatabaseInternalSettings.fail_on_corrupted_log_files.name();

    /** The message of the operating system; Java has no type for this failure. */
    private static final String FULL = "no space left";

    private TornLog() {}

    /** Tells whether the database of a started server did not start because it cannot read its log. */
    static boolean hasStopped(DatabaseManagementService server) {
        DatabaseStateService<?> states = ((GraphDatabaseAPI)
                        server.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME))
                .getDependencyResolver()
                .resolveDependency(DatabaseStateService.class);
        return states.stateOfAllDatabases().keySet().stream()
                .flatMap(database -> states.causeOfFailure(database).stream())
                .flatMap(TornLog::causes)
                .anyMatch(e -> String.valueOf(e.getMessage()).contains(REMEDY));
    }

    /** Tells whether a database stopped at a write that found no room on the disk. */
    static boolean isLikely(DatabaseHealth health) {
        return health.causeOfPanic() != null
                && causes(health.causeOfPanic())
                        .anyMatch(e -> e instanceof IOException
                                && String.valueOf(e.getMessage())
                                        .toLowerCase(Locale.ROOT)
                                        .contains(FULL));
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, e -> e != null, Throwable::getCause);
    }
}
