package org.dateline.graph;

import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.TransactionContext;
import org.neo4j.driver.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Adds a span to a trace for each transaction of a request or of an article. Each query is an event of the span, named
 * by its file. Parameters are left out, since they may hold texts.
 */
@Component
class TransactionSpans {

    private final @Nullable ObservationRegistry registry;

    TransactionSpans(ObjectProvider<Tracer> tracer, ObjectProvider<ObservationRegistry> registry) {
        this.registry = tracer.getIfAvailable() == null ? null : registry.getIfAvailable();
    }

    /** Runs work in a new transaction. */
    interface Transaction<T> {
        T of(Function<TransactionContext, T> work);
    }

    /** Runs a transaction, in a span of its own if the thread is within a trace. */
    <T> T around(String mode, Function<TransactionContext, T> work, Transaction<T> transaction) {
        if (registry == null || registry.getCurrentObservation() == null) {
            return transaction.of(work);
        }
        Observation observation = Observation.createNotStarted("dateline.transaction", registry)
                .contextualName("database " + mode)
                .lowCardinalityKeyValue("db.system.name", "neo4j")
                .lowCardinalityKeyValue("mode", mode);
        return observation.observe(() -> transaction.of(tx -> {
            Told told = new Told(tx, observation, new StringJoiner(", "));
            try {
                return work.apply(told);
            } finally {
                observation.highCardinalityKeyValue(
                        "db.query.summary", told.names().toString());
            }
        }));
    }

    /** Returns the transaction under one that records its queries in a span; the argument if it records none. */
    static TransactionContext told(TransactionContext tx) {
        return tx instanceof Told told ? told.tx : tx;
    }

    /** A transaction that records each query in its span. */
    private record Told(TransactionContext tx, Observation span, StringJoiner names) implements TransactionContext {

        private void tell(String query) {
            String name = Cypher.nameOf(query);
            names.add(name);
            span.event(Observation.Event.of("query", name));
        }

        @Override
        public Result run(String query, Map<String, Object> parameters) {
            tell(query);
            return tx.run(query, parameters);
        }

        @Override
        public Result run(String query) {
            tell(query);
            return tx.run(query);
        }

        @Override
        public Result run(String query, Value parameters) {
            tell(query);
            return tx.run(query, parameters);
        }

        @Override
        public Result run(String query, Record parameters) {
            tell(query);
            return tx.run(query, parameters);
        }

        @Override
        public Result run(Query query) {
            tell(query.text());
            return tx.run(query);
        }
    }
}
