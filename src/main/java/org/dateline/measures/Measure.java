package org.dateline.measures;

import java.time.Instant;
import java.util.List;
import org.dateline.graph.MeasureKey;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands on a day.
 *
 * @param id its id
 * @param place its place in lists
 * @param key imposer, target, instrument and direction
 * @param designator what it calls itself; null when nobody says
 * @param requestedBy the ids of those who asked for it
 * @param lastReported the latest report of any of its acts
 * @param state where it stands
 */
public record Measure(
        String id,
        String place,
        MeasureKey key,
        @Nullable String designator,
        List<String> requestedBy,
        Instant lastReported,
        MeasureState state) {}
