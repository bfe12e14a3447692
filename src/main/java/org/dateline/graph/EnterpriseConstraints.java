package org.dateline.graph;

import java.util.List;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Constraints that only the Enterprise edition and Aura support. They are added at each start and not by a migration,
 * because a database may move to another edition, where the chain of its migrations has to be the same.
 */
final class EnterpriseConstraints {

    private static final Logger LOG = LoggerFactory.getLogger(EnterpriseConstraints.class);

    private static final String EDITION =
            "CALL dbms.components() YIELD name, edition WHERE name = 'Neo4j Kernel' RETURN edition";
    private static final String FILE = "cypher/enterprise/existence.cypher";

    private EnterpriseConstraints() {}

    /**
     * Adds the missing constraints if the edition supports them. A refusal by the database is logged, and the service
     * goes on without the constraint.
     */
    static void add(Driver driver) {
        List<Record> editions = driver.executableQuery(EDITION).execute().records();
        String edition =
                editions.isEmpty() ? "" : editions.getFirst().get("edition").asString();
        for (String constraint : of(edition)) {
            try {
                driver.executableQuery(constraint).execute();
            } catch (Neo4jException e) {
                LOG.warn(
                        "The database refused a constraint, and the service goes on without it: {}. To add it, correct"
                                + " the data that the message names and start again. The statement is: {}",
                        e.getMessage(),
                        constraint);
            }
        }
    }

    /** Returns the statements for an edition, as {@code dbms.components} names it. */
    static List<String> of(String edition) {
        return edition.equalsIgnoreCase("enterprise") ? SchemaScript.statements(FILE) : List.of();
    }
}
