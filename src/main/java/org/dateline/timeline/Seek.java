package org.dateline.timeline;

import org.dateline.graph.AsOf;
import org.dateline.graph.Cypher;

/**
 * The index from which a timeline is read: by entity, by entity and type, by a set of entities, by words, or all acts.
 */
enum Seek {
    ENTITY("of_entity", "of_entity"),
    /** For the present state only; the past of a type is read from the entity's index. */
    ENTITY_BY_TYPE("of_entity_by_type", "of_entity"),
    ANY("of_any", "of_any"),
    TEXT("by_text", "by_text"),
    ALL("of_all", "of_all");

    private final String newest;
    private final String oldest;
    private final String histogram;
    private final String newestAsOf;
    private final String oldestAsOf;
    private final String histogramAsOf;

    Seek(String name, String past) {
        this.newest = Cypher.load("read/timeline_" + name + "_newest");
        this.oldest = Cypher.load("read/timeline_" + name + "_oldest");
        this.histogram = Cypher.load("read/histogram_" + past);
        this.newestAsOf = Cypher.load("read/timeline_" + past + "_newest_as_of");
        this.oldestAsOf = Cypher.load("read/timeline_" + past + "_oldest_as_of");
        this.histogramAsOf = Cypher.load("read/histogram_" + past + "_as_of");
    }

    String page(TimelineOrder order, AsOf known) {
        return order == TimelineOrder.NEWEST_FIRST
                ? known.isNow() ? newest : newestAsOf
                : known.isNow() ? oldest : oldestAsOf;
    }

    String histogram(AsOf known) {
        return known.isNow() ? histogram : histogramAsOf;
    }
}
