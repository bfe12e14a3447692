package org.dateline.paths;

import java.time.LocalDate;
import java.util.Set;
import org.dateline.graph.AsOf;
import org.dateline.model.ActionType;
import org.jspecify.annotations.Nullable;

/**
 * Which paths to find.
 *
 * @param from the id of the entity that they start from
 * @param to the id of another one, where they end
 * @param earliest the first day of the window; null for no limit
 * @param latest the last day of the window; null for no limit
 * @param maxHops of how many hops at most
 * @param inOrder whether dates must not decrease on the way
 * @param types the types of acts that count; empty for all
 * @param affected whether acts count between their actor and a country that they only affect
 * @param avoid the ids of entities that they must not pass
 * @param first how many at most
 * @param known by what was known when
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

    /** By what is known now, and by whatever acts affect. */
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

    /** Undated acts take part only where no date is asked for. */
    boolean takesUndated() {
        return !inOrder && earliest == null && latest == null;
    }
}
