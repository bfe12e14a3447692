package org.dateline.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the graph stores them: microseconds since 1970, so that a clock can tick once a commit. */
public final class Micros {

    /** The end of an open interval. */
    public static final long FOREVER = Long.MAX_VALUE;

    private Micros() {}

    /** Converts an instant; fractions of a microsecond are cut off. */
    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Converts microseconds to an instant. */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
