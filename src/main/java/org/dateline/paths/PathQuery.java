package org.dateline.paths;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.graph.AsOf;
import org.dateline.model.ActionType;
import org.jspecify.annotations.Nullable;

/**
 * A query for paths.
 *
 * @param from the id of the entity at which they start
 * @param to the id of another entity, at which they end
 * @param earliest the first day of the window; null for no limit
 * @param latest the last day of the window; null for no limit
 * @param maxHops the greatest number of hops
 * @param inOrder whether dates must not decrease along the path
 * @param types the types of acts that count; empty for all
 * @param affected whether acts link their actor with a country that they only affect
 * @param avoid the ids of entities that the paths must not pass
 * @param first the greatest number of paths
 * @param known the state of knowledge
 */
public record PathQuery(
        String from,
        String to,
        @Nullable LocalDate earliest,
        @Nullable LocalDate latest,
        int maxHops,
        boolean inOrder,
        Set<ActionType> types,
        boolean affected,
        Set<String> avoid,
        int first,
        AsOf known) {

    public PathQuery {
        types = Set.copyOf(types);
        avoid = Set.copyOf(avoid);
    }

    /** A query of the present state, in which affected countries count. */
    public PathQuery(
            String from,
            String to,
            @Nullable LocalDate earliest,
            @Nullable LocalDate latest,
            int maxHops,
            boolean inOrder,
            Set<ActionType> types,
            Set<String> avoid,
            int first) {
        this(from, to, earliest, latest, maxHops, inOrder, types, true, avoid, first, AsOf.NOW);
    }

    DayRange days() {
        return DayRange.of(earliest, latest);
    }

    /** Whether undated acts count: only if the query has neither a window nor an order. */
    boolean takesUndated() {
        return !inOrder && earliest == null && latest == null;
    }
}
