package org.dateline.graph;

import ac.simons.neo4j.migrations.core.ClasspathResourceScanner;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.MigrationVersion;
import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import ac.simons.neo4j.migrations.core.MigrationsException;
import ac.simons.neo4j.migrations.core.ValidationResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.exceptions.ClientException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Migrates the keys and indexes of the database before any read or write. */
@Component
class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    private static final String EMPTY = Cypher.load("read/database_is_empty");

    private static final String MIGRATIONS = "cypher/migrations";

    /** The lock of the process that migrates. */
    private static final String LOCK = "schema";

    /** What the database answers to a second node with a unique value. */
    private static final String VIOLATION = "Neo.ClientError.Schema.ConstraintValidationFailed";

    /** Indexing millions of rows takes minutes; a service that answered meanwhile would scan all of them. */
    private static final Duration BUILDING = Duration.ofHours(1);

    Schema(Driver driver) {
        NamedLock.prepare(driver);
        // Of processes that start at the same time, one migrates; the others find the work done.
        try (Database.Held alone = NamedLock.take(driver, LOCK)) {
            unlock(driver);
            try {
                migrate(driver);
            } catch (MigrationsException e) {
                if (!isLocked(e)) {
                    throw e;
                }
                LOG.warn("A lock of the migrations is left, and is removed: {}", e.getMessage());
                unlock(driver);
                migrate(driver);
            }
            EnterpriseConstraints.add(driver);
        }
        awaitIndexes(driver);
    }

    /**
     * Whether the library met a lock. If the answer to its commit is lost, the driver repeats the transaction, which then
     * meets the lock that its first try has created.
     */
    private static boolean isLocked(MigrationsException failure) {
        return failure.getCause() instanceof ClientException cause && VIOLATION.equals(cause.code());
    }

    private static void migrate(Driver driver) {
        List<URL> files = migrations(List.of(MIGRATIONS));
        Migrations migrations = migrations(driver, folders -> files);
        // Without the library's own lock, since this process holds ours.
        ValidationResult.Outcome state = migrations.validate(false).getOutcome();
        if (state == ValidationResult.Outcome.VALID) {
            LOG.info("The schema is at version {}", newest(files));
            return;
        }
        if (state == ValidationResult.Outcome.DIFFERENT_CONTENT && EarlierMigrations.wrote(driver)) {
            migrations.repair();
        } else if (state != ValidationResult.Outcome.INCOMPLETE_DATABASE) {
            throw new ForeignSchema(state);
        } else if (isEmpty(driver, migrations)) {
            NewSchema.create(driver, migrations);
        }
        migrations
                .apply()
                .ifPresentOrElse(
                        version -> LOG.info("The schema is at version {}", version.getValue()),
                        () -> LOG.warn("There are no migrations"));
    }

    /** Returns the version of the last migration, whose file begins with it, as in V0110__Name.cypher. */
    private static String newest(List<URL> files) {
        return files.stream()
                .map(file -> StringUtils.getFilename(file.getPath()))
                .map(name -> MigrationVersion.parse(name).getValue())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static boolean isEmpty(Driver driver, Migrations migrations) {
        return migrations.info(ChainBuilderMode.REMOTE).getElements().isEmpty()
                && driver.executableQuery(EMPTY).execute().records().isEmpty();
    }

    static Migrations migrations(Driver driver, ClasspathResourceScanner scanner) {
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:" + MIGRATIONS)
                .withResourceScanner(scanner)
                .build();
        return new Migrations(config, driver);
    }

    /**
     * Returns the migrations in some folders. The scanner of the library would open every jar of the class path at each
     * start.
     */
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

    /** Waits for the indexes. Until an index is built, queries are planned without it, and full-text queries fail. */
    private static void awaitIndexes(Driver driver) {
        driver.executableQuery("CALL db.awaitIndexes($seconds)")
                .withParameters(Map.of("seconds", BUILDING.toSeconds()))
                .execute();
    }

    /**
     * Removes the library's own lock. No other process migrates while this one holds {@link #LOCK}, so a killed process
     * left it.
     */
    private static void unlock(Driver driver) {
        driver.executableQuery("MATCH (l:__Neo4jMigrationsLock) DETACH DELETE l")
                .execute();
    }
}
