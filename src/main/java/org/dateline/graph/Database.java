package org.dateline.graph;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.TransactionContext;
import org.springframework.stereotype.Component;

/** Runs work in managed transactions; what they do may be tried again and must not have other effects. */
@Component
public class Database {

    private final Driver driver;

    /** Takes the schema so that nothing is read before it is there. */
    Database(Driver driver, Schema schema) {
        this.driver = driver;
    }

    /** Runs several reads on one snapshot of the server's choice. */
    public <T> T read(Function<TransactionContext, T> work) {
        try (Session session = driver.session()) {
            return session.executeRead(work::apply);
        }
    }

    /** Runs one read. */
    public List<Record> read(String query, Map<String, ?> parameters) {
        return read(tx -> rows(tx, query, parameters));
    }

    /** Runs writes that commit together. */
    public <T> T write(Function<TransactionContext, T> work) {
        try (Session session = driver.session()) {
            return session.executeWrite(work::apply);
        }
    }

    /** Runs a query within a transaction and takes all its rows. */
    @SuppressWarnings("unchecked")
    public static List<Record> rows(TransactionContext tx, String query, Map<String, ?> parameters) {
        return tx.run(query, (Map<String, Object>) parameters).list();
    }
}
