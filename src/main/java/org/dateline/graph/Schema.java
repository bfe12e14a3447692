package org.dateline.graph;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.ValidationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Brings the keys and indexes of the database up to date before anything reads or writes. */
@Component
class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private static final String EMPTY = Cypher.load("read/database_is_empty");

    /** The lock of the one process that migrates. */
    private static final String LOCK = "schema";

    /** A migration of millions of rows takes minutes to index; a service that answers meanwhile would scan them all. */
    private static final Duration BUILDING = Duration.ofHours(1);

    Schema(Driver driver) {
        NamedLock.prepare(driver);
        // Of processes that start at once one migrates; the others find it done.
        try (Database.Held alone = NamedLock.take(driver, LOCK)) {
            unlock(driver);
            migrate(driver);
            EnterpriseConstraints.add(driver);
        }
        awaitIndexes(driver);
    }

    private static void migrate(Driver driver) {
        Migrations migrations = migrations(driver, Schema::migrations);
        ValidationResult.Outcome state = migrations.validate().getOutcome();
        if (state == ValidationResult.Outcome.DIFFERENT_CONTENT && EarlierMigrations.wrote(driver)) {
            migrations.repair();
        } else if (state != ValidationResult.Outcome.VALID && state != ValidationResult.Outcome.INCOMPLETE_DATABASE) {
            throw new ForeignSchema(state);
        } else if (state == ValidationResult.Outcome.INCOMPLETE_DATABASE && isEmpty(driver, migrations)) {
            NewSchema.create(driver, migrations);
        }
        migrations
                .apply()
                .ifPresentOrElse(
                        version -> LOG.info("The schema is at version {}", version.getValue()),
                        () -> LOG.warn("There are no migrations"));
    }

    private static boolean isEmpty(Driver driver, Migrations migrations) {
        return migrations.info(ChainBuilderMode.REMOTE).getElements().isEmpty()
                && driver.executableQuery(EMPTY).execute().records().isEmpty();
    }

    static Migrations migrations(Driver driver, ClasspathResourceScanner scanner) {
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:cypher/migrations")
                .withResourceScanner(scanner)
                .build();
        return new Migrations(config, driver);
    }

    /** The scanner of the library opens every jar of the class path, on each start of a service. */
    static List<URL> migrations(List<String> folders) {
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        List<URL> found = new ArrayList<>();
        try {
            for (String folder : folders) {
                for (Resource file : resolver.getResources("classpath:" + folder + "/*.cypher")) {
                    found.add(file.getURL());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** Until an index is built, queries are planned without it, and those of words fail. */
    private static void awaitIndexes(Driver driver) {
        driver.executableQuery("CALL db.awaitIndexes($seconds)")
                .withParameters(Map.of("seconds", BUILDING.toSeconds()))
                .execute();
    }

    /** Nobody else migrates while this process holds the lock, so the migrations' own lock is one that a killed process left. */
    private static void unlock(Driver driver) {
        driver.executableQuery("MATCH (l:__Neo4jMigrationsLock) DETACH DELETE l")
                .execute();
    }
}
