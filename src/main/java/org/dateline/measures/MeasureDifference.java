package org.dateline.measures;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dateline.graph.MeasureKey;
import org.dateline.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A measure that would be at another stage if some acts were different.
 *
 * @param before the measure as it is; null if no act tells of it
 * @param after the measure as it would be; null if no act would tell of it
 */
public record MeasureDifference(
        @Nullable Measure before, @Nullable Measure after) {

    private static final Comparator<MeasureDifference> BY_PLACE =
            Comparator.comparing(difference -> difference.measure().place());

    /** Returns the measures of some keys that are at another stage after all acts, in the order of their places. */
    static List<MeasureDifference> between(MeasureActs now, MeasureActs then, Set<MeasureKey> keys) {
        Map<String, Measure> before = last(now, keys);
        Map<String, Measure> after = last(then, keys);
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .map(id -> new MeasureDifference(before.get(id), after.get(id)))
                .filter(difference -> stage(difference.before()) != stage(difference.after()))
                .sorted(BY_PLACE)
                .toList();
    }

    private static Map<String, Measure> last(MeasureActs acts, Set<MeasureKey> keys) {
        Map<String, Measure> byId = new HashMap<>();
        keys.stream()
                .flatMap(key -> acts.of(key).stream())
                .flatMap(told -> told.last().stream())
                .forEach(measure -> byId.put(measure.id(), measure));
        return byId;
    }

    private static @Nullable Stage stage(@Nullable Measure measure) {
        return measure == null ? null : measure.state().stage();
    }

    /** Returns the measure as it is or, if no act tells of it yet, as it would be. */
    public Measure measure() {
        return before == null ? Objects.requireNonNull(after) : before;
    }
}
