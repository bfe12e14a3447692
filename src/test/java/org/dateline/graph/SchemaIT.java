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
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dateline.Service;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.Driver;

/** Migrations of a database whose last start was killed, and of one that an earlier build made. */
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
    void whatWasMigratedAndNotRecordedIsMigratedAgain() {
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
        }
    }

    @Test
    void aDatabaseOfEarlierMigrationsIsOpened() throws IOException {
        Path data = folder.resolve("data");
        List<URL> earlier = EarlierMigrations.withoutGuards(Files.createDirectory(folder.resolve("earlier")));
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
