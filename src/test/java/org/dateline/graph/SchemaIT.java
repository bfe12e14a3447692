package org.dateline.graph;

import static org.assertj.core.api.Assertions.assertThat;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.ValidationResult.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dateline.Service;
import org.dateline.server.ExternalNeo4j;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;

/** The schema of an empty database, of one whose last start was killed, and of one that an earlier build made. */
class SchemaIT {

    private static final Pattern SCHEMA = Pattern.compile("(?m)^(?:CYPHER 25 )?(?:CREATE|DROP) .*$");

    @TempDir
    Path folder;

    @Test
    void eachStatementOfASchemaMayRunAgain() throws IOException {
        for (URL migration : Schema.migrations(List.of("cypher/migrations"))) {
            try (InputStream text = migration.openStream()) {
                assertThat(SCHEMA.matcher(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                                .results())
                        .as(migration.getPath())
                        .allMatch(statement -> statement.group().contains(" IF NOT EXISTS ")
                                || statement.group().endsWith(" IF EXISTS;"));
            }
        }
    }

    @Test
    void whatWasMigratedAndNotRecordedIsMigratedAgain() throws IOException {
        Path data = folder.resolve("data");
        TreeSet<String> indexes;
        try (Service killed = Service.on(data)) {
            indexes = killed.indexes();
            killed.get(Driver.class)
                    .executableQuery("MATCH (m:__Neo4jMigration) DETACH DELETE m")
                    .execute();
        }
        try (Service next = Service.on(data)) {
            assertThat(next.indexes()).isEqualTo(indexes);
            // A link that has left the property that its new ones are made of.
            run(
                    next.get(Driver.class),
                    "CREATE (:Entity {id: 'a'})-[:ACTS_ON {pastDay: 17000, lastDay: 17001}]->(:Entity {id: 'b'})");
            try (Session session = next.get(Driver.class).session()) {
                session.run(Cypher.load("migrations/V0051__Links_told_by_their_index")
                                .split(";\n")[0])
                        .consume();
            }
            assertThat(next.rows("MATCH ()-[r:ACTS_ON]->() RETURN [r.pastDay, r.lastDay] AS x"))
                    .containsExactly("[17000, 17001]");
        }
    }

    @Test
    void aDatabaseWithAllMigrationsIsNotMigratedAgain() {
        Path data = folder.resolve("data");
        try (Service first = Service.on(data)) {
            Driver driver = first.get(Driver.class);
            // The library adds the keys of its own nodes whenever it migrates, and that of its lock before it takes it.
            constraintsOfTheLibrary(driver).forEach(name -> run(driver, "DROP CONSTRAINT " + name));
        }
        try (Service second = Service.on(data)) {
            assertThat(constraintsOfTheLibrary(second.get(Driver.class))).isEmpty();
        }
    }

    /** The driver repeats the transaction, whose first try has left a lock. */
    @Test
    void aStartIsNotStoppedByALockWhoseAnswerWasLost() throws IOException {
        try (ExternalNeo4j server = ExternalNeo4j.empty();
                Line line = Line.to(server)) {
            line.cutAfterCommitOf("CREATE (l:__Neo4jMigrationsLock");
            try (Connected process = Connected.to(server.connect(line.port()), InstantSource.system())) {
                assertThat(line.wasCut()).isTrue();
                Driver driver = process.get(Driver.class);
                assertThat(run(driver, "MATCH (l:__Neo4jMigrationsLock) RETURN l"))
                        .isEmpty();
                assertThat(Schema.migrations(driver, Schema::migrations)
                                .validate(false)
                                .getOutcome())
                        .isEqualTo(Outcome.VALID);
            }
        }
    }

    private static List<String> constraintsOfTheLibrary(Driver driver) {
        return run(driver, "SHOW CONSTRAINTS YIELD name, labelsOrTypes").stream()
                .filter(row -> row.get("labelsOrTypes").asList().toString().contains("__Neo4j"))
                .map(row -> row.get("name").asString())
                .toList();
    }

    @Test
    void anEmptyDatabaseGetsWhatTheMigrationsLeadTo() {
        try (Service empty = Service.on(folder.resolve("data"))) {
            Driver driver = empty.get(Driver.class);
            Migrations migrations = Schema.migrations(driver, Schema::migrations);
            assertThat(migrations.validate().getOutcome()).isEqualTo(Outcome.VALID);
            assertThat(migrations.info().getElements())
                    .as("recorded, and not run one by one")
                    .allMatch(done -> done.getExecutionTime().orElseThrow().isZero());
            TreeSet<String> newest = statements(driver);
            for (String kind : List.of("CONSTRAINT", "INDEX")) {
                run(driver, "SHOW " + kind + " YIELD * RETURN *").stream()
                        .filter(index -> kind.equals("CONSTRAINT")
                                || !index.get("type").asString().equals("LOOKUP"))
                        .forEach(index -> run(
                                driver, "DROP " + kind + " " + index.get("name").asString()));
            }
            run(driver, "MATCH (m:__Neo4jMigration) DETACH DELETE m");
            NamedLock.prepare(driver);
            migrations.apply();
            assertThat(statements(driver)).isEqualTo(newest);
        }
    }

    /** The statements that would make the keys and indexes of a database. */
    private static TreeSet<String> statements(Driver driver) {
        return Stream.of("CONSTRAINT", "INDEX")
                .flatMap(kind -> run(driver, "SHOW " + kind + " YIELD createStatement").stream())
                .map(row -> row.get("createStatement").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Record> run(Driver driver, String query) {
        return driver.executableQuery(query).execute().records();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aDatabaseOfEarlierMigrationsIsOpened(int build) throws IOException {
        Path data = folder.resolve("data");
        List<URL> earlier = EarlierMigrations.without(
                EarlierMigrations.GUARDS.get(build), Files.createDirectory(folder.resolve("earlier")));
        try (Service before = Service.on(data)) {
            Migrations migrations = Schema.migrations(before.get(Driver.class), folders -> earlier);
            migrations.repair();
            assertThat(migrations.validate().getOutcome()).isEqualTo(Outcome.VALID);
        }
        try (Service now = Service.on(data)) {
            Migrations migrations = Schema.migrations(now.get(Driver.class), Schema::migrations);
            assertThat(migrations.validate().getOutcome()).isEqualTo(Outcome.VALID);
        }
    }
}
