package org.dateline.measures;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.dateline.graph.MeasureKey;
import org.jspecify.annotations.Nullable;

/**
 * A measure as it stands on a day.
 *
 * @param id its id
 * @param place its place in lists
 * @param key imposer, target, instrument and direction
 * @param designator what it calls itself; null when nobody says
 * @param goods what it is on, where that tells it from others; null otherwise
 * @param requestedBy the ids of those who asked for it
 * @param acts the ids of all acts on it
 * @param lastReported the latest report of any of its acts
 * @param state where it stands
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
