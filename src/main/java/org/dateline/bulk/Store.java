package org.dateline.bulk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.internal.batchimport.input.Groups;

/** Passes nodes and relationships to the importer of a new store. Ids are unique per label. */
final class Store {

    private final Groups groups;
    private final InputEntityVisitor to;
    private final AtomicLong relationships;

    /**
     * Creates a store.
     *
     * @param relationships counts the relationships
     */
    Store(Groups groups, InputEntityVisitor to, AtomicLong relationships) {
        this.relationships = relationships;
        this.groups = groups;
        this.to = to;
    }

    /** Adds a node. Relationships refer to it by its first label and its id. */
    void node(List<String> labels, String id, Map<String, ? extends @Nullable Object> properties) throws IOException {
        to.id(id, groups.getOrCreate(labels.getFirst()));
        to.labels(labels.toArray(String[]::new));
        properties(properties);
        to.endOfEntity();
    }

    void node(String label, @Nullable Object id, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        node(List.of(label), String.valueOf(id), properties);
    }

    /** One end of a relationship. */
    record End(String label, String id) {

        static End of(String label, @Nullable Object id) {
            return new End(label, String.valueOf(id));
        }
    }

    void relationship(End from, String type, End to, Map<String, ? extends @Nullable Object> properties)
            throws IOException {
        this.to.startId(from.id(), groups.getOrCreate(from.label()));
        this.to.endId(to.id(), groups.getOrCreate(to.label()));
        this.to.type(type);
        properties(properties);
        this.to.endOfEntity();
        relationships.incrementAndGet();
    }

    private void properties(Map<String, ? extends @Nullable Object> properties) {
        properties.forEach((key, value) -> {
            if (value != null) {
                to.property(key, stored(value), false);
            }
        });
    }

    /** Converts a value to the type that Cypher would store: typed arrays for lists, long for whole numbers. */
    private static Object stored(Object value) {
        if (value instanceof Integer i) {
            return i.longValue();
        }
        if (!(value instanceof List<?> list)) {
            return value;
        }
        if (!list.isEmpty() && list.getFirst() instanceof Boolean) {
            boolean[] flags = new boolean[list.size()];
            for (int i = 0; i < flags.length; i++) {
                flags[i] = (Boolean) list.get(i);
            }
            return flags;
        }
        return !list.isEmpty() && list.getFirst() instanceof Number
                ? list.stream().mapToLong(n -> ((Number) n).longValue()).toArray()
                : list.toArray(String[]::new);
    }
}
