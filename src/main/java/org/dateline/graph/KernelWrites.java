package org.dateline.graph;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.collections.api.factory.primitive.IntObjectMaps;
import org.eclipse.collections.api.factory.primitive.IntSets;
import org.eclipse.collections.api.map.primitive.MutableIntObjectMap;
import org.jspecify.annotations.Nullable;
import org.neo4j.exceptions.KernelException;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.IndexReadSession;
import org.neo4j.internal.kernel.api.NodeValueIndexCursor;
import org.neo4j.internal.kernel.api.PropertyIndexQuery;
import org.neo4j.internal.kernel.api.TokenWrite;
import org.neo4j.internal.kernel.api.Write;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.values.storable.Value;
import org.neo4j.values.storable.Values;

/** Writes nodes and relationships to the kernel of an embedded database, each with all its properties at once. */
final class KernelWrites {

    private final KernelTransaction kernel;
    private final Write write;
    private final Map<String, Integer> labels = new HashMap<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final Map<String, Integer> keys = new HashMap<>();
    private final Map<String, IndexReadSession> indexes = new HashMap<>();

    KernelWrites(Transaction tx) throws KernelException {
        this.kernel = ((InternalTransaction) tx).kernelTransaction();
        this.write = kernel.dataWrite();
    }

    long create(Map<String, ? extends @Nullable Object> properties, String... names) throws KernelException {
        int[] tokens = new int[names.length];
        for (int i = 0; i < names.length; i++) {
            tokens[i] = token(labels, names[i], TokenWrite::labelGetOrCreateForName);
        }
        Arrays.sort(tokens);
        long node = write.nodeCreateWithLabels(tokens);
        write.nodeApplyChanges(node, IntSets.immutable.empty(), IntSets.immutable.empty(), values(properties));
        return node;
    }

    void relate(long from, String type, long to, Map<String, ? extends @Nullable Object> properties)
            throws KernelException {
        int token = token(types, type, TokenWrite::relationshipTypeGetOrCreateForName);
        long relationship = write.relationshipCreate(from, token, to);
        write.relationshipApplyChanges(relationship, values(properties));
    }

    /**
     * Finds a node by its unique key and locks the key, as a merging query does: until the transaction ends, no other
     * transaction adds or removes a node with that key.
     *
     * @return the node; a negative number if there is none
     */
    long lock(String label, String key, Object value) throws KernelException {
        IndexReadSession index = indexes.get(label);
        if (index == null) {
            index = kernel.dataRead()
                    .indexReadSession(kernel.schemaRead()
                            .indexForSchemaNonLocking(SchemaDescriptors.forLabel(
                                    token(labels, label, TokenWrite::labelGetOrCreateForName),
                                    token(keys, key, TokenWrite::propertyKeyGetOrCreateForName)))
                            .next());
            indexes.put(label, index);
        }
        try (NodeValueIndexCursor cursor =
                kernel.cursors().allocateNodeValueIndexCursor(kernel.cursorContext(), kernel.memoryTracker())) {
            return kernel.dataRead()
                    .lockingNodeUniqueIndexSeek(
                            index,
                            cursor,
                            PropertyIndexQuery.exact(
                                    token(keys, key, TokenWrite::propertyKeyGetOrCreateForName), value));
        }
    }

    private MutableIntObjectMap<Value> values(Map<String, ? extends @Nullable Object> properties)
            throws KernelException {
        MutableIntObjectMap<Value> values = IntObjectMaps.mutable.ofInitialCapacity(properties.size());
        for (Map.Entry<String, ? extends @Nullable Object> p : properties.entrySet()) {
            if (p.getValue() != null) {
                values.put(token(keys, p.getKey(), TokenWrite::propertyKeyGetOrCreateForName), value(p.getValue()));
            }
        }
        return values;
    }

    /** Returns a value as Cypher stores it: lists become arrays of one class. */
    private static Value value(Object value) {
        if (!(value instanceof List<?> list)) {
            return Values.of(value instanceof Integer i ? Long.valueOf(i) : value);
        }
        return switch (list.isEmpty() ? "" : list.getFirst()) {
            case Boolean flag -> Values.of(flags(list));
            case Double number ->
                Values.of(list.stream().mapToDouble(each -> (Double) each).toArray());
            case Number number ->
                Values.of(list.stream()
                        .mapToLong(each -> ((Number) each).longValue())
                        .toArray());
            default -> Values.of(list.toArray(String[]::new));
        };
    }

    private static boolean[] flags(List<?> list) {
        boolean[] flags = new boolean[list.size()];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = (Boolean) list.get(i);
        }
        return flags;
    }

    private interface Tokens {
        int of(TokenWrite tokens, String name) throws KernelException;
    }

    private int token(Map<String, Integer> tokens, String name, Tokens kind) throws KernelException {
        Integer known = tokens.get(name);
        if (known != null) {
            return known;
        }
        int token = kind.of(kernel.tokenWrite(), name);
        tokens.put(name, token);
        return token;
    }
}
