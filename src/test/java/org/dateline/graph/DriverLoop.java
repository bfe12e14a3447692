package org.dateline.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** What somebody would write by hand who has the acts ready: batches of one query over Bolt, in two threads. */
public final class DriverLoop {

    private static final int THREADS = 2;
    private static final int BATCH = 500;

    private DriverLoop() {}

    /**
     * Writes acts of one row each, whose articles and entities are there.
     *
     * @return acts a second; making their parameters is not counted
     */
    public static double write(Driver driver, List<RecordRow> rows, long recordedAt) throws Exception {
        List<Map<String, Object>> acts = rows.stream()
                .map(row -> new FoundedAct(row.action(), List.of(row), recordedAt).toParameters())
                .toList();
        String query = Cypher.load("write/found_actions");
        String measures = Cypher.load("write/put_measures");
        try (Session session = driver.session()) {
            session.run(measures, Map.of("measures", Records.measures(acts))).consume();
        }
        long start = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<?>> parts = new ArrayList<>();
            for (int i = 0; i < acts.size(); i += BATCH) {
                List<Map<String, Object>> part = acts.subList(i, Math.min(i + BATCH, acts.size()));
                parts.add(threads.submit(() -> {
                    try (Session session = driver.session()) {
                        session.executeWriteWithoutResult(
                                tx -> tx.run(query, Map.of("acts", part)).consume());
                    }
                }));
            }
            for (Future<?> part : parts) {
                part.get();
            }
        }
        return acts.size() / ((System.nanoTime() - start) / 1e9);
    }
}
