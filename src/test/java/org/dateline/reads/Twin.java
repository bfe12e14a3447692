package org.dateline.reads;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dateline.graph.Cypher;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.SimpleQueryRunner;

/** The driver alone, with the same queries, parameters and settings of sessions as a request to the service. */
final class Twin {

    private static final String CLOCK = Cypher.load("read/clock");

    private final Driver driver;
    private final Script script;

    Twin(Driver driver, Script script) {
        this.driver = driver;
        this.script = script;
    }

    /** A query with its parameters. */
    record Query(String text, Map<String, Object> parameters) {}

    /** A transaction: managed, or by itself. */
    record Step(SessionConfig config, boolean managed, List<Query> queries) {

        void add(Object[] arguments) {
            queries.add(new Query(String.valueOf(arguments[0]), Recorder.parameters(arguments)));
        }
    }

    /** The transactions of a request. */
    record Script(List<Step> steps) {

        Step add(SessionConfig config, boolean managed) {
            Step step = new Step(config, managed, new ArrayList<>());
            steps.add(step);
            return step;
        }

        Script withoutClock() {
            return new Script(steps.stream()
                    .filter(step ->
                            !step.queries().stream().allMatch(q -> q.text().equals(CLOCK)))
                    .toList());
        }
    }

    /** Each of its transactions by itself, named by the first lines of its queries. */
    Map<String, Runnable> parts() {
        Map<String, Runnable> parts = new LinkedHashMap<>();
        for (Step step : script.steps()) {
            String name = step.queries().getFirst().text().lines().findFirst().orElse("");
            parts.put(parts.size() + 1 + " " + name, new Twin(driver, new Script(List.of(step)))::run);
        }
        return parts;
    }

    /** Sends all of it and takes all rows. */
    List<Record> run() {
        List<Record> rows = new ArrayList<>();
        for (Step step : script.steps()) {
            try (Session session = driver.session(step.config())) {
                rows.addAll(step.managed() ? session.executeRead(tx -> rows(tx, step)) : rows(session, step));
            }
        }
        return rows;
    }

    private static List<Record> rows(SimpleQueryRunner runner, Step step) {
        List<Record> rows = new ArrayList<>();
        for (Query query : step.queries()) {
            rows.addAll(runner.run(query.text(), query.parameters()).list());
        }
        return rows;
    }
}
