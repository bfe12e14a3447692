package org.dateline.measures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dateline.graph.MeasureKey;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its state on a day.
 *
 * @param id its id
 * @param place its sort key in lists
 * @param key imposer, target, instrument and direction
 * @param designator the name that it has for itself; null if none is known
 * @param goods its goods, if they tell it from other measures; null otherwise
 * @param requestedBy the ids of the parties that requested it
 * @param acts the ids of all acts on it
 * @param lastReported the latest report of any of its acts
 * @param state its state
 */
public record Measure(
        String id,
        String place,
        MeasureKey key,
        @Nullable String designator,
        @Nullable String goods,
        List<String> requestedBy,
        Set<String> acts,
        Instant lastReported,
        MeasureState state) {}
