package org.dateline.graph;

import ac.simons.neo4j.migrations.core.Migrations;
import ac.simons.neo4j.migrations.core.MigrationsConfig;
import org.neo4j.driver.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Brings the keys and indexes of the database up to date before anything reads or writes. */
@Component
class Schema {

    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);

    Schema(Driver driver) {
        MigrationsConfig config = MigrationsConfig.builder()
                .withLocationsToScan("classpath:cypher/migrations")
                .build();
        new Migrations(config, driver)
                .apply()
                .ifPresentOrElse(
                        version -> LOG.info("The schema is at version {}", version.getValue()),
                        () -> LOG.warn("There are no migrations"));
    }
}
