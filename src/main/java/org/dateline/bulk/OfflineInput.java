package org.dateline.bulk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.dateline.graph.FoundedAct;
import org.neo4j.batchimport.api.InputIterable;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.Collector;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.InputChunk;
import org.neo4j.batchimport.api.input.InputEntityVisitor;
import org.neo4j.batchimport.api.input.PropertySizeCalculator;
import org.neo4j.batchimport.api.input.ReadableGroups;
import org.neo4j.internal.batchimport.input.Groups;

/**
 * The input of Neo4j's importer: all nodes, then all relationships. Each bucket is a chunk, and any importer thread may
 * read any chunk.
 */
final class OfflineInput implements Input {

    /** Estimates from which the importer plans its memory: nodes, relationships, properties and bytes per act. */
    private static final int NODES_AN_ACT = 3;

    private static final int RELATIONSHIPS_AN_ACT = 8;
    private static final int PROPERTIES = 20;
    private static final int BYTES = 400;

    /** A part of the store that is written as nodes or as relationships. */
    interface Part {
        void to(Store store) throws IOException;
    }

    private final Groups groups = new Groups();
    private final OfflineReading reading;
    private final OfflineRows rows;
    private final OfflineParts parts;
    private final AtomicLong relationships = new AtomicLong();
    private final Set<String> measures = ConcurrentHashMap.newKeySet();

    OfflineInput(OfflineReading reading, OfflineRows rows, OfflineParts parts) {
        this.reading = reading;
        this.rows = rows;
        this.parts = parts;
        for (String label : OfflineParts.LABELS) {
            groups.getOrCreate(label);
        }
    }

    @Override
    public InputIterable nodes(Collector bad) {
        return () -> new Chunks(bucket -> bucket == 0 ? parts.nodes() : nodes(bucket));
    }

    @Override
    public InputIterable relationships(Collector bad) {
        return () -> new Chunks(bucket -> bucket == 0 ? parts.relationships() : relationships(bucket));
    }

    private List<Part> nodes(int bucket) {
        List<Part> all = new ArrayList<>(parts.articleNodes(bucket - 1));
        ActElements elements = new ActElements(measures);
        acts(bucket).forEach(act -> all.add(store -> elements.nodes(act.nodes(), store)));
        return all;
    }

    private List<Part> relationships(int bucket) {
        List<Part> all = new ArrayList<>(parts.articleRelationships(bucket - 1));
        ActElements elements = new ActElements(measures);
        acts(bucket).forEach(act -> all.add(store -> elements.relationships(act.relationships(), store)));
        return all;
    }

    private List<FoundedAct> acts(int bucket) {
        try {
            return rows.acts(reading.acts().read(bucket - 1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Returns the number of relationships passed to the importer. */
    long relationshipCount() {
        return relationships.get();
    }

    private final class Chunks implements InputIterator {

        private final AtomicInteger next = new AtomicInteger();
        private final IntFunction<List<Part>> contents;

        Chunks(IntFunction<List<Part>> contents) {
            this.contents = contents;
        }

        @Override
        public InputChunk newChunk() {
            return new Chunk();
        }

        @Override
        public boolean next(InputChunk chunk) {
            int bucket = next.getAndIncrement();
            if (bucket > reading.acts().count()) {
                return false;
            }
            ((Chunk) chunk).begin(() -> contents.apply(bucket).iterator());
            return true;
        }

        @Override
        public void close() {}
    }

    /** A chunk that reads its bucket on the first call of its thread, so that threads do not wait for each other. */
    private final class Chunk implements InputChunk {

        private java.util.function.Supplier<Iterator<Part>> source = java.util.Collections::emptyIterator;
        private @org.jspecify.annotations.Nullable Iterator<Part> left;

        void begin(java.util.function.Supplier<Iterator<Part>> parts) {
            source = parts;
            left = null;
        }

        @Override
        public boolean next(InputEntityVisitor visitor) throws IOException {
            if (left == null) {
                left = source.get();
            }
            if (!left.hasNext()) {
                return false;
            }
            left.next().to(new Store(groups, visitor, relationships));
            return true;
        }

        @Override
        public void close() {}
    }

    @Override
    public IdType idType() {
        return IdType.STRING;
    }

    @Override
    public ReadableGroups groups() {
        return groups;
    }

    @Override
    public Estimates validateAndEstimate(PropertySizeCalculator sizes, int samples) {
        long nodes = reading.rows() * NODES_AN_ACT;
        long edges = reading.rows() * RELATIONSHIPS_AN_ACT;
        return Input.knownEstimates(
                nodes, edges, nodes * PROPERTIES, edges * PROPERTIES, nodes * BYTES, edges * BYTES, nodes);
    }

    @Override
    public boolean containsVectorData() {
        return false;
    }
}
