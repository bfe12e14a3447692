package org.dateline.graph;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as the graph stores them: microseconds since 1970, so that a clock can tick once a commit. */
public final class Micros {

    /** The open end of an interval. */
    public static final long FOREVER = Long.MAX_VALUE;

    private Micros() {}

    /** Converts an instant; what lies below a microsecond is cut. */
    public static long of(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** Converts back. */
    public static Instant toInstant(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
