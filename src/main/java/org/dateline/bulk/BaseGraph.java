package org.dateline.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dateline.bulk.Store.End;
import org.dateline.graph.Cypher;
import org.dateline.graph.Database;
import org.neo4j.driver.Value;

/** The content of a new database after its migrations, with the catalogue. */
final class BaseGraph {

    private static final String NODES = Cypher.load("read/base_nodes");
    private static final String RELATIONSHIPS = Cypher.load("read/base_relationships");
    private static final String CONSTRAINTS = Cypher.load("read/base_constraints");
    private static final String INDEXES = Cypher.load("read/base_indexes");

    private record Edge(End from, String type, End to, Map<String, Object> properties) {}

    private record Vertex(List<String> labels, String id, Map<String, Object> properties) {}

    private final List<Vertex> nodes = new ArrayList<>();
    private final List<Edge> relationships = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private final List<String> constraints;
    private final List<String> indexes;

    BaseGraph(Database database) {
        database.read(NODES, Map.of())
                .forEach(row -> nodes.add(new Vertex(
                        row.get("labels").asList(Value::asString),
                        row.get("id").asString(),
                        row.get("properties").asMap())));
        database.read(RELATIONSHIPS, Map.of())
                .forEach(row -> relationships.add(new Edge(
                        new End(row.get("fromLabel").asString(), row.get("from").asString()),
                        row.get("type").asString(),
                        new End(row.get("toLabel").asString(), row.get("to").asString()),
                        row.get("properties").asMap())));
        nodes.forEach(node -> ids.add(node.id()));
        constraints = statements(database, CONSTRAINTS);
        indexes = statements(database, INDEXES);
    }

    private static List<String> statements(Database database, String query) {
        return database.read(query, Map.of()).stream()
                .map(row -> row.get("statement").asString())
                .toList();
    }

    /** Returns the statements that create its constraints and indexes. */
    IndexPlan schema() {
        return new IndexPlan(constraints, indexes);
    }

    boolean hasEntity(String id) {
        return ids.contains(id);
    }

    void nodes(Store to) throws IOException {
        for (Vertex node : nodes) {
            to.node(node.labels(), node.id(), node.properties());
        }
    }

    void relationships(Store to) throws IOException {
        for (Edge edge : relationships) {
            to.relationship(edge.from(), edge.type(), edge.to(), edge.properties());
        }
    }
}
