package org.dateline.graph;

import ac.simons.neo4j.migrations.core.MigrationChain;
import ac.simons.neo4j.migrations.core.MigrationChain.ChainBuilderMode;
import ac.simons.neo4j.migrations.core.Migrations;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/**
 * The schema of an empty database: the keys and indexes that result from all migrations. Run one after the other, the
 * migrations would plan twenty changes of absent data, and create indexes that a later migration drops.
 */
final class NewSchema {

    private static final String FILE = "cypher/schema/newest.cypher";
    private static final String RECORD = Cypher.load("write/record_migrations");

    private NewSchema() {}

    /**
     * Creates the schema, then records the migrations as done. If the process is killed before the record, the next
     * start begins again.
     */
    static void create(Driver driver, Migrations migrations) {
        try (Session session = driver.session()) {
            session.executeWriteWithoutResult(tx -> SchemaScript.statements(FILE)
                    .forEach(statement -> tx.run(statement).consume()));
        }
        List<Map<String, Object>> done = migrations.info(ChainBuilderMode.LOCAL).getElements().stream()
                .map(NewSchema::row)
                .toList();
        driver.executableQuery(RECORD)
                .withParameters(Map.of("migrations", done))
                .execute();
    }

    private static Map<String, Object> row(MigrationChain.Element migration) {
        Map<String, Object> row = new HashMap<>();
        row.put("version", migration.getVersion());
        row.put("type", migration.getType().name());
        row.put("source", migration.getSource());
        row.put("repeatable", false);
        migration.getOptionalDescription().ifPresent(description -> row.put("description", description));
        migration.getChecksum().ifPresent(checksum -> row.put("checksum", checksum));
        return row;
    }
}
